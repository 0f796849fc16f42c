//! The parts of a document beside its text: how it looks.

/// The names of the elements of all parts.
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The styles of paragraphs: id, the name by which Word knows its own, the style that follows, paragraph, letters.
/// Sizes are in half points, distances in twentieths of a point.
const PARAGRAPHS: [(&str, &str, &str, &str, &str); 11] = [
    ("Normal", "Normal", "", "", ""),
    ("Title", "Title", "Normal", "<w:keepNext/><w:spacing w:after=\"120\" w:line=\"240\"/>", BIG),
    ("Subtitle", "Subtitle", "Subtitle", "<w:spacing w:after=\"0\"/>", GREY),
    ("Heading1", "heading 1", "Normal", HEADING_1, HEADING),
    ("TOCHeading", "TOC Heading", "Normal", HEADING_0, HEADING),
    ("TOC1", "toc 1", "Normal", CONTENTS, ""),
    ("ListNumber", "List Number", "ListNumber", ITEM, ""),
    ("ListContinue", "List Continue", "ListContinue", "<w:spacing w:after=\"40\"/><w:ind w:left=\"567\"/>", GREY),
    ("Quote", "Quote", "Normal", QUOTE, "<w:i/>"),
    ("Bibliography", "Bibliography", "Bibliography", "<w:numPr><w:numId w:val=\"2\"/></w:numPr>", ""),
    ("Footer", "footer", "Footer", "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>", ""),
];
const BIG: &str = "<w:b/><w:sz w:val=\"40\"/>";
const GREY: &str = "<w:color w:val=\"595959\"/>";
const HEADING: &str = "<w:b/><w:sz w:val=\"28\"/>";
const HEADING_0: &str = "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/>";
const HEADING_1: &str = "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>";
const CONTENTS: &str =
    "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9072\"/></w:tabs><w:spacing w:after=\"40\"/>";
const ITEM: &str =
    "<w:keepLines/><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"200\" w:after=\"40\"/>";
const QUOTE: &str = "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"A6A6A6\"/></w:pBdr>\
     <w:spacing w:before=\"80\"/><w:ind w:left=\"851\"/>";

/// The styles, for a language in which spelling is checked.
pub(super) fn styles(lang: &str) -> String {
    let mut styles = format!(
        "<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"{lang}\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>\
         </w:docDefaults>"
    );
    for (id, name, next, paragraph, letters) in PARAGRAPHS {
        let (usual, links) = match next {
            "" => (" w:default=\"1\"", String::new()),
            next => ("", format!("<w:basedOn w:val=\"Normal\"/><w:next w:val=\"{next}\"/>")),
        };
        styles += &format!(
            "<w:style w:type=\"paragraph\"{usual} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{links}<w:qFormat/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        );
    }
    styles
        + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr>\
           <w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/></w:rPr></w:style></w:styles>"
}

/// The numbers of records (1.) and of references ([1]); each runs through the whole document.
pub(super) fn numbering() -> String {
    let kind = |id: u8, form: &str| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">\
             <w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"{form}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr></w:lvl></w:abstractNum>"
        )
    };
    let list = |id: u8| format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{id}\"/></w:num>");
    let parts = [kind(1, "%1."), kind(2, "[%1]"), list(1), list(2)].concat();
    format!("<w:numbering {NAMESPACES}>{parts}</w:numbering>")
}

/// Word lays the document out by the rules of 2013 and later; without this it opens it as one of 2007.
pub(super) fn settings() -> String {
    format!(
        "<w:settings {NAMESPACES}><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

/// The foot of each page: its number, and that of the last.
pub(super) fn footer() -> String {
    let number =
        |name: &str| [field("begin"), instruction(name), field("separate"), ONE.to_owned(), field("end")].concat();
    let (page, last) = (number(" PAGE "), number(" NUMPAGES "));
    format!(
        "<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{page}\
         <w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{last}</w:p></w:ftr>"
    )
}

/// What a number shows until it is counted.
const ONE: &str = "<w:r><w:t>1</w:t></w:r>";

/// A border of a field, which Word computes: `begin`, `separate` (from its instruction to what it shows), `end`.
pub(super) fn field(border: &str) -> String {
    format!("<w:r><w:fldChar w:fldCharType=\"{border}\"/></w:r>")
}

/// What a field shows, in Word's language of fields.
pub(super) fn instruction(text: &str) -> String {
    format!("<w:r><w:instrText xml:space=\"preserve\">{text}</w:instrText></w:r>")
}
