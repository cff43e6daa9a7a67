import QtQuick
import QtTest
import "qrc:/qt/qml/Onebit/Ui/chat/reply_blocks.js" as Blocks
import "qrc:/qt/qml/Onebit/Ui/chat/inline_markup.js" as Markup

/// Splitting a reply into blocks, and the inline marks of one.
TestCase {
    name: "Blocks"

    readonly property var look: ({ mono: "Mono", monoSize: 13, fill: "#eee", link: "#00f" })
    readonly property string sample: "# Plan\n\nFirst *this*,\nthen that.\n\n- one\n- two\n  - deeper\n1. first\n2) second\n\n"
        + "```python\nif x:\n\n    print(`y`)\n```\nAfter.\n> quoted\n> more\n\n---\n| a | b |\n|---|---|\n| 1 | 2 |\n\nThe end"

    function whole(text: string): var {
        const state = Blocks.create();
        Blocks.append(state, text);
        Blocks.finish(state);
        return state.blocks;
    }

    function test_kinds(): void {
        const blocks = whole(sample);
        compare(blocks.map(block => block.kind).join(" "),
                "heading text item item item item item code text quote rule table text");
        compare(blocks[0].level, 1);
        compare(blocks[1].text, "First *this*,\nthen that.");
        compare(blocks[4].level, 1);
        compare(blocks[5].label, "1.");
        compare(blocks[6].label, "2.");
        compare(blocks[7].text, "if x:\n\n    print(`y`)");
        compare(blocks[7].label, "python");
        compare(blocks[9].text, "quoted\nmore");
    }

    function test_howItArrivesMakesNoDifference(): void {
        const expected = JSON.stringify(whole(sample));
        for (const size of [1, 2, 3, 7, 50]) {
            const state = Blocks.create();
            for (let from = 0; from < sample.length; from += size)
                Blocks.append(state, sample.slice(from, from + size));
            Blocks.finish(state);
            compare(JSON.stringify(state.blocks), expected, "pieces of " + size);
        }
    }

    function test_onlyBlocksFromTheReturnedIndexChange(): void {
        const state = Blocks.create();
        let before = [];
        for (const character of sample) {
            const first = Blocks.append(state, character);
            for (let index = 0; index < first; ++index)
                compare(JSON.stringify(state.blocks[index]), before[index]);
            before = state.blocks.map(block => JSON.stringify(block));
        }
    }

    function test_markersAreNotShownBeforeTheirWords(): void {
        for (const begun of ["#", "- ", "```", "1."]) {
            const state = Blocks.create();
            Blocks.append(state, "Text\n\n" + begun);
            verify(state.blocks.length === 1 || state.blocks[1].kind === "code", begun);
        }
    }

    function test_aReplyThatIsAFigureIsShown(): void {
        compare(whole("42")[0].text, "42");
        compare(whole("1.")[0].text, "1.");
    }

    function test_inlineMarks_data(): var {
        return [
            { tag: "bold", text: "a **b** c", html: "a <span style=\"font-weight:600\">b</span> c" },
            { tag: "italic", text: "a *b* c", html: "a <i>b</i> c" },
            { tag: "product", text: "2 * 3 * 4", html: "2 * 3 * 4" },
            { tag: "names", text: "snake_case_name", html: "snake_case_name" },
            { tag: "unfinished", text: "a **b", html: "a **b" },
            { tag: "escaped", text: "\\*a\\*", html: "*a*" },
            { tag: "lines", text: "a\nb", html: "a<br>b" },
            { tag: "markup is text", text: "<img src=\"http://x\"> & *b*", html: "&lt;img src=&quot;http://x&quot;&gt; &amp; <i>b</i>" },
            { tag: "link", text: "[a](https://b.c/?d&e)", html: "<a href=\"https://b.c/?d&amp;e\" style=\"color:#00f\">a</a>" },
            { tag: "other schemes are no links", text: "[a](file:///etc)", html: "[a](file:///etc)" }
        ];
    }

    function test_inlineMarks(data: var): void {
        compare(Markup.html(data.text, look), data.html);
    }

    function test_codeKeepsItsMarks(): void {
        const html = Markup.html("use `**x** <y>` now", look);
        verify(html.includes("**x**&nbsp;&lt;y&gt;"), html);
        verify(html.startsWith("use <span"));
    }

    function test_theCostOfAPieceDoesNotGrowWithTheReply(): void {
        const state = Blocks.create();
        Blocks.append(state, "word word word\n\n".repeat(20000));
        const started = Date.now();
        for (let count = 0; count < 500; ++count)
            Blocks.append(state, "word ");
        verify(Date.now() - started < 500, "took " + (Date.now() - started) + " ms for 500 pieces");
    }
}
