//! From a place in a JSON text to its path, so that a fault of a data file can be found by hand.

/// The byte offset of a line and column, both counted from 1 as `serde_json` does.
pub fn offset_of(json: &str, line: usize, column: usize) -> usize {
    let before: usize = json.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (before + column).min(json.len())
}

/// One container that is open at the place looked for.
enum Open {
    Object { key: String },
    Array { index: usize },
}

/// The path of what stands at `offset`, such as `$.outcomes[3].summary`; of the last value begun, if the JSON breaks off.
pub fn path_at(json: &str, offset: usize) -> String {
    let mut stack: Vec<Open> = Vec::new();
    let mut chars = json.char_indices().take_while(|(at, _)| *at < offset).map(|(_, c)| c).peekable();
    let mut last_text = String::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => last_text = read_text(&mut chars),
            '{' => stack.push(Open::Object { key: String::new() }),
            '[' => stack.push(Open::Array { index: 0 }),
            // The closing bracket itself still belongs to the container it ends.
            '}' | ']' if chars.peek().is_some() => drop(stack.pop()),
            '}' => leave_key(&mut stack),
            ':' => enter_key(&mut stack, &mut last_text),
            ',' => next_item(&mut stack),
            _ => {}
        }
    }
    stack.iter().fold(String::from("$"), |path, open| match open {
        Open::Object { key } if key.is_empty() => path,
        Open::Object { key } => path + "." + key,
        Open::Array { index } => format!("{path}[{index}]"),
    })
}

fn read_text(chars: &mut impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => text.extend(chars.next()),
            _ => text.push(c),
        }
    }
    text
}

fn enter_key(stack: &mut [Open], last_text: &mut String) {
    if let Some(Open::Object { key }) = stack.last_mut() {
        *key = std::mem::take(last_text);
    }
}

fn leave_key(stack: &mut [Open]) {
    if let Some(Open::Object { key }) = stack.last_mut() {
        key.clear();
    }
}

fn next_item(stack: &mut [Open]) {
    match stack.last_mut() {
        Some(Open::Array { index }) => *index += 1,
        Some(Open::Object { key }) => key.clear(),
        None => {}
    }
}
