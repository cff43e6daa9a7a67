.pragma library

// Splits the Markdown of a reply into blocks as it arrives. Whole lines are settled once; only the unfinished
// last line is read again with every piece, so a token costs the length of its own line and no more.
//
// A block is { kind, text, level, label, gap }:
//   kind   "text" | "heading" | "item" | "quote" | "code" | "table" | "rule"
//   level  of a heading 1-6; the depth of an item 0-3
//   label  the language of code; the number of an ordered item, "" for a bullet
//   gap    px of room above, at 100%

const kMaximumDepth = 3;

function create() {
    return { blocks: [], settled: 0, settledText: "", open: false, fence: "", line: "" };
}

function gapAfter(previous, kind) {
    if (previous === undefined)
        return 0;
    if (kind === "item" && previous.kind === "item")
        return 4;
    return kind === "heading" ? 20 : 12;
}

function push(state, kind, text, level, label) {
    const previous = state.blocks[state.blocks.length - 1];
    state.blocks.push({ kind: kind, text: text, level: level, label: label, gap: gapAfter(previous, kind) });
    state.open = kind !== "heading" && kind !== "rule";
}

function lastBlock(state) {
    return state.blocks[state.blocks.length - 1];
}

function extend(state, text) {
    lastBlock(state).text += "\n" + text;
}

function continues(state, kinds) {
    return state.open && state.blocks.length > 0 && kinds.includes(lastBlock(state).kind);
}

function addCodeLine(state, line, unfinished) {
    if (line.trim() === state.fence || (line.trim().startsWith(state.fence) && /^\s*(`+|~+)\s*$/.test(line))) {
        state.fence = "";
        state.open = false;
    } else if (!(unfinished && /^\s*(`{1,2}|~{1,2})$/.test(line))) {
        const code = lastBlock(state);
        code.text = code.level === 0 ? line : code.text + "\n" + line;
        code.level = 1;  // it has a first line
    }
}

// What could still become a marker is not shown as text.
function isMarkerOnly(line) {
    return /^\s*([#>*+\-~`]{1,6}|\d{1,3}[.)])\s*$/.test(line);
}

// Returns true when the line began a block of its own.
function addMarkedLine(state, line) {
    let match = /^\s{0,3}(```+|~~~+)\s*([^`]*)$/.exec(line);
    if (match) {
        push(state, "code", "", 0, match[2].trim().split(/\s/)[0]);
        state.fence = match[1];
        return true;
    }
    match = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (match) {
        push(state, "heading", match[2], match[1].length, "");
        return true;
    }
    if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
        push(state, "rule", "", 0, "");
        return true;
    }
    match = /^(\s*)([-*+\u2022]|\d{1,9}[.)])\s+(.*)$/.exec(line);
    if (match) {
        const depth = Math.min(kMaximumDepth, Math.floor(match[1].replace(/\t/g, "    ").length / 2));
        push(state, "item", match[3], depth, /\d/.test(match[2]) ? match[2].replace(")", ".") : "");
        return true;
    }
    return false;
}

function addGatheredLine(state, line, kind) {
    if (continues(state, [kind]))
        extend(state, line);
    else
        push(state, kind, line, 0, "");
}

function addLine(state, line, unfinished) {
    if (state.fence !== "") {
        addCodeLine(state, line, unfinished);
        return;
    }
    if (line.trim() === "") {
        state.open = false;
        return;
    }
    if ((unfinished && isMarkerOnly(line)) || addMarkedLine(state, line))
        return;
    const quote = /^\s*>\s?(.*)$/.exec(line);
    if (quote)
        addGatheredLine(state, quote[1], "quote");
    else if (/^\s*\|/.test(line))
        addGatheredLine(state, line.trim(), "table");
    else if (continues(state, ["text", "item", "quote"]))
        extend(state, line.trim());
    else
        push(state, "text", line.trim(), 0, "");
}

function settle(state) {
    state.settled = state.blocks.length;
    state.settledText = state.settled > 0 ? lastBlock(state).text : "";
    state.settledLevel = state.settled > 0 ? lastBlock(state).level : 0;
}

/// Takes the next piece of the reply and returns the index of the first block that may have changed.
function append(state, piece) {
    const first = Math.max(0, state.settled - 1);
    state.blocks.length = state.settled;
    if (state.settled > 0) {
        lastBlock(state).text = state.settledText;
        lastBlock(state).level = state.settledLevel;
    }
    const lines = (state.line + piece).split("\n");
    state.line = lines.pop();
    for (const line of lines)
        addLine(state, line.replace(/\r$/, ""), false);
    if (lines.length > 0)
        settle(state);
    if (state.line !== "") {
        const open = state.open;
        const fence = state.fence;
        addLine(state, state.line, true);
        state.open = open;
        state.fence = fence;
    }
    return first;
}

/// The reply is over: the last line is a whole one.
function finish(state) {
    return append(state, "\n");
}
