//! JSON, read by serde_json.

use igf_explorer::domain::takeaway::{Cell, Format};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::common::property;
use super::given::{example, table_file, tables};

#[test]
fn records_are_objects_by_the_ids_of_columns() {
    let file = table_file(Format::Json, &example());
    let read: Value = serde_json::from_slice(&file).unwrap();
    let expected = json!({
        "title": "Outcomes · AI: 2020–2024",
        "about": ["Release 9becba64eae20c3d", "https://example.org/en/?q=ai"],
        "columns": [
            { "id": "year", "label": "Year" },
            { "id": "text", "label": "What it says" },
            { "id": "topics", "label": "Topics" },
            { "id": "page", "label": "Page" },
            { "id": "act", "label": "Act" },
        ],
        "records": [{
            "year": 2024,
            "text": "Speakers asked for \"more\", and 1 < 2.",
            "topics": ["AI", "Données"],
            "page": "https://example.org/en/outcomes/2024-01",
            "act": null,
        }],
    });
    assert_eq!(read, expected);
    let text = String::from_utf8(file).unwrap();
    assert!(
        text.find("\"year\": 2024").unwrap() < text.find("\"text\": ").unwrap(),
        "in the order of the columns: {text}"
    );
}

proptest! {
    #![proptest_config(property(300))]

    #[test]
    fn values_are_as_they_were_given(table in tables()) {
        let read: Value = serde_json::from_slice(&table_file(Format::Json, &table)).unwrap();
        prop_assert_eq!(read["title"].as_str(), Some(table.title.as_str()));
        prop_assert_eq!(read["records"].as_array().unwrap().len(), table.rows.len());
        for (record, row) in read["records"].as_array().unwrap().iter().zip(&table.rows) {
            for (column, cell) in table.columns.iter().zip(row) {
                let expected = match cell {
                    Cell::Empty => Value::Null,
                    Cell::Number(number) => json!(number),
                    Cell::Text(text) | Cell::Link(text) => json!(text),
                    Cell::Texts(list) => json!(list),
                };
                prop_assert_eq!(&record[&column.id], &expected);
            }
        }
    }
}
