.pragma library

// Inline Markdown of one block as the rich text of Qt: bold, italic, code, links. What a model wrote is text
// and never markup of ours: everything is escaped first.

const kEscaped = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" };
// A backslash keeps the next character from being a mark; it travels through the rules in a private range.
const kPrivate = 0xE000;

function escape(text) {
    return text.replace(/[&<>"]/g, character => kEscaped[character]);
}

function hideEscapes(text) {
    return text.replace(/\\([\\`*_{}\[\]()#+\-.!>|~])/g,
                        (whole, character) => String.fromCharCode(kPrivate + character.charCodeAt(0)));
}

function showEscapes(html) {
    return html.replace(/[\uE000-\uE07F]/g, character => escape(String.fromCharCode(character.charCodeAt(0) - kPrivate)));
}

function withLinks(html, look) {
    return html.replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g,
                        (whole, words, address) => `<a href="${address}" style="color:${look.link}">${words}</a>`);
}

function withEmphasis(html) {
    return html
        .replace(/\*\*(?=\S)([^]*?\S)\*\*/g, "<span style=\"font-weight:600\">$1</span>")
        .replace(/(^|\W)__(?=\S)([^]*?\S)__(?!\w)/g, "$1<span style=\"font-weight:600\">$2</span>")
        .replace(/(^|[^\w*])\*(?=[^\s*])([^*]*?[^\s*])\*(?![\w*])/g, "$1<i>$2</i>")
        .replace(/(^|[^\w_])_(?=[^\s_])([^_]*?[^\s_])_(?![\w_])/g, "$1<i>$2</i>");
}

function codeSpan(code, look) {
    return `<span style="font-family:'${look.mono}'; font-size:${look.monoSize}px; background-color:${look.fill}">`
        + escape(code.trim() === "" ? code : code.trim()).replace(/ /g, "&nbsp;") + "</span>";
}

/// Plain text as rich text, line breaks kept.
function plain(text) {
    return escape(text).replace(/\r?\n/g, "<br>");
}

/// Code as rich text: spaces and tabs keep their width wherever the piece is put.
function code(text) {
    return escape(text).replace(/\t/g, "    ").replace(/ /g, "&nbsp;").replace(/\r?\n/g, "<br>");
}

/// `look` is { mono, monoSize, fill, link }: family, px and colours.
function html(text, look) {
    if (!/[`*_\[\\]/.test(text))
        return plain(text);
    const code = /(`+)([^`](?:[^]*?[^`])?)\1(?!`)/g;
    let from = 0;
    const prose = part => showEscapes(withEmphasis(withLinks(escape(hideEscapes(part)), look))).replace(/\n/g, "<br>");
    // Emphasis may span code, so code is taken out first and put back last.
    const spans = [];
    let kept = "";
    for (let match = code.exec(text); match !== null; match = code.exec(text)) {
        kept += text.slice(from, match.index) + String.fromCharCode(0xE100) + spans.length + String.fromCharCode(0xE101);
        spans.push(codeSpan(match[2], look));
        from = match.index + match[0].length;
    }
    return prose(kept + text.slice(from)).replace(/\uE100(\d+)\uE101/g, (whole, index) => spans[index]);
}
