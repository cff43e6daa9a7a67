// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <string>

#include "app/content/code_highlighter.h"
#include "app/content/markdown_reader.h"
#include "app/content/math_parser.h"
#include "app/content/math_spans.h"

using namespace onebit::content;

namespace {

const std::string kSample =
    "# Plan\n\nFirst *this*,\nthen **that** with `code` and $a_1 + b_2$, or $5 and $10.\n\nUnder\n---\n\n- "
    "one\n- two\n  "
    "- deeper\n\n  more of two\n- [x] done\n1. first\n1. second\n   ```bash\n   ls\n   ```\n\n> quoted\n> - "
    "item\n"
    "\n```python\nif x:\n\n    print(`y`)\n```\nAfter.\n| a | b |\n|---|--:|\n| 1 | $x|y$ |\n| 2 | *z* "
    "|\n\n$$\n\\frac{a}{b}\n"
    "$$\n\\[ x^2 \\]\n![alt](/tmp/a.png) [link](https://x.y/?a&b) <b>html</b> &#228;\n\n    indented\n\n    "
    "code\n\n***\nThe **end";

std::vector<Block> blocksOf(const std::string& text, std::size_t step = 0) {
    MarkdownReader reader;
    if (step == 0) step = std::max<std::size_t>(1, text.size());
    for (std::size_t from = 0; from < text.size(); from += step)
        reader.append(std::string_view(text).substr(from, step));
    reader.finish();
    return reader.blocks();
}

QString kindsOf(const std::vector<Block>& blocks) {
    constexpr std::array<const char*, 7> kNames{"words", "heading", "code",   "table",
                                                "rule",  "formula", "picture"};
    QStringList names;
    for (const Block& block : blocks)
        names.append(kNames[static_cast<std::size_t>(block.kind)]);
    return names.join(' ');
}

std::string wordsOf(const Block& block) {
    std::string text;
    for (const Run& run : block.runs)
        text += run.text;
    return text;
}

/// Where the words go as a link, or nothing.
std::string targetOf(const std::vector<Run>& runs, std::string_view words) {
    const auto found = std::ranges::find(runs, words, &Run::text);
    return found == runs.end() ? std::string() : found->target;
}

}  // namespace

class AppContentTest : public QObject {
    Q_OBJECT

  private slots:
    void readsEveryKindOfBlock() {
        const std::vector<Block> blocks = blocksOf(kSample);
        QCOMPARE(kindsOf(blocks),
                 "heading words heading words words words words words words words code words words code "
                 "words table "
                 "formula formula picture words code rule words");
        QCOMPARE(blocks[2].level, 2);
        QCOMPARE(blocks[5].containers.size(), std::size_t(2));
        QCOMPARE(blocks[7].containers[0].task, Container::Task::kDone);
        QCOMPARE(blocks[9].containers[0].label, std::string("2."));
        QCOMPARE(blocks[10].lines, std::vector<std::string>{"ls"});
        QCOMPARE(blocks[12].containers.size(), std::size_t(2));
        QCOMPARE(codeText(blocks[13]), std::string("if x:\n\n    print(`y`)"));
        QCOMPARE(blocks[15].columns[1], Align::kEnd);
        QCOMPARE(blocks[15].rows[1][1][0].text, std::string("x|y"));
        QCOMPARE(codeText(blocks[20]), std::string("indented\n\ncode"));
    }

    void readsInlineMarks() {
        const Block words = blocksOf(kSample)[1];
        const auto styled = [&](std::string_view text) {
            const auto found = std::ranges::find(words.runs, text, &Run::text);
            return found == words.runs.end() ? -1 : static_cast<int>(found->style);
        };
        QCOMPARE(styled("this"), int(Run::kItalic));
        QCOMPARE(styled("that"), int(Run::kBold));
        QCOMPARE(styled("code"), int(Run::kCode));
        QCOMPARE(styled("a_1 + b_2"), int(Run::kMath));
        QCOMPARE(styled(", or $5 and $10."), int(Run::kPlain));
        const Block links = blocksOf(kSample)[19];
        QCOMPARE(links.runs[1].target, std::string("https://x.y/?a&b"));
        QVERIFY(wordsOf(links).find("<b>html</b> \xC3\xA4") != std::string::npos);
    }

    void howItArrivesMakesNoDifference() {
        const std::vector<Block> expected = blocksOf(kSample);
        for (const std::size_t step : {1, 2, 3, 7, 50})
            QVERIFY2(blocksOf(kSample, step) == expected, qPrintable(QString::number(step)));
    }

    void onlyBlocksFromTheReturnedOneChange() {
        MarkdownReader reader;
        std::vector<Block> before;
        for (const char c : kSample) {
            const std::size_t first = reader.append(std::string_view(&c, 1));
            for (std::size_t index = 0; index < first; ++index)
                QVERIFY(reader.blocks()[index] == before[index]);
            before = reader.blocks();
        }
    }

    void linksFindTheirAddressWhereverItIsTold() {
        const std::string text =
            "[Early]: <https://a.example/x y> \"A title\"\n\nSee [the early][early], [Late  One] and "
            "[none].\n\n"
            "3. item with [late one][]\n4. see ![alt][Late One]\n\n| a [pic] | b |\n|---|---|\n| [t][late "
            "one] | 2 |\n\n"
            "# Head [pic]\n\n[late one]: https://b.example/?a&b\n[late one]: https://second.example\n[pic]: "
            "/c\n"
            "not a definition: [x]: y\n";
        const std::vector<Block> blocks = blocksOf(text);
        QCOMPARE(kindsOf(blocks), "words words words picture table heading words");
        QCOMPARE(targetOf(blocks[0].runs, "the early"), std::string("https://a.example/x y"));
        QCOMPARE(targetOf(blocks[0].runs, "Late  One"), std::string("https://b.example/?a&b"));
        QVERIFY(wordsOf(blocks[0]).ends_with(" and [none]."));
        QCOMPARE(targetOf(blocks[1].runs, "late one"), std::string("https://b.example/?a&b"));
        QCOMPARE(blocks[1].containers[0].label, std::string("3."));
        QCOMPARE(blocks[3].runs[0].target, std::string("https://b.example/?a&b"));
        QCOMPARE(blocks[3].containers[0].label, std::string("4."));
        QCOMPARE(targetOf(blocks[4].rows[0][0], "pic"), std::string("/c"));
        QCOMPARE(targetOf(blocks[4].rows[1][0], "t"), std::string("https://b.example/?a&b"));
        QVERIFY(blocks[4].reread > 0);
        QCOMPARE(targetOf(blocks[5].runs, "pic"), std::string("/c"));
        for (const std::size_t step : {1, 2, 3, 7, 50})
            QVERIFY2(blocksOf(text, step) == blocks, qPrintable(QString::number(step)));
    }

    void whatIsReadAnewIsTold() {
        MarkdownReader reader;
        reader.append("One [a].\n\nTwo [b].\n\nThree.\n\n[b]: /x\n");
        QVERIFY(reader.blocks()[1].runs.size() == 1);
        QCOMPARE(reader.append("\n"), std::size_t(1));
        QCOMPARE(targetOf(reader.blocks()[1].runs, "b"), std::string("/x"));
        QCOMPARE(reader.append("[a]: /y"), std::size_t(3));
        QCOMPARE(reader.finish(), std::size_t(0));
        QCOMPARE(targetOf(reader.blocks()[0].runs, "a"), std::string("/y"));
    }

    void hostileReferencesStayBounded() {
        std::string text;
        for (int number = 0; number < 5000; ++number)
            text += "[n" + std::to_string(number) + "] and [" + std::string(2000, 'x') + "]\n\n";
        for (int number = 0; number < 5000; ++number)
            text += "[n" + std::to_string(number) + "]: <" + std::string(50, 'u') + ">\n\n";
        text += "[]: /x\n\n[a\n\n[ \n ]: /y\n\n[a]:\n\n[b]: <\n\n[\\]: /z\n";
        const std::vector<Block> blocks = blocksOf(text, 100'000);
        QCOMPARE(targetOf(blocks[7].runs, "n7"), std::string(50, 'u'));
        QVERIFY(targetOf(blocks[4000].runs, "n4000").empty());
    }

    void marksAreNotShownBeforeTheirWords() {
        for (const char* begun : {"#", "- ", "``", "1.", "|", "$"}) {
            MarkdownReader reader;
            reader.append("Text\n\n");
            reader.append(begun);
            QVERIFY2(reader.blocks().size() == 1, begun);
        }
        QCOMPARE(wordsOf(blocksOf("42")[0]), std::string("42"));
    }

    void longTextsAreReadInBoundedParts() {
        const std::vector<Block> line = blocksOf(std::string(1'000'000, 'a'), 50'000);
        QVERIFY(line.size() > 200);
        std::size_t size = 0;
        for (const Block& block : line) {
            QVERIFY(wordsOf(block).size() <= MarkdownReader::kLongestParagraph);
            size += wordsOf(block).size();
        }
        QCOMPARE(size, std::size_t(1'000'000));
        QVERIFY(line[1].continues);
    }

    void longLinesOfCodeAreCopiedWhole() {
        const std::string code = std::string(20'000, 'x') + "\nshort";
        const std::vector<Block> blocks = blocksOf("```\n" + code + "\n```\n", 700);
        QCOMPARE(blocks.size(), std::size_t(1));
        QVERIFY(codeText(blocks[0]) == code);
    }

    void hostileTextIsText() {
        for (const std::string& text :
             {std::string(100'000, '>'), std::string(50'000, '['), std::string(50'000, '*'),
              std::string(50'000, '$'), std::string("a\0b\xFF\xF4\x80\x80\x80", 8),
              std::string(20'000, '|') + "\n" + std::string(20'000, '-')}) {
            for (const Block& block : blocksOf(text, 997))
                QVERIFY(block.containers.size() <= 8);
        }
    }

    void formulasAreFoundOnlyWhereTheyAre() {
        QCOMPARE(maskFormulas("$a$ \\(b\\) $$c$$ \\[d\\]").formulas.size(), std::size_t(4));
        for (const char* text : {"$5 and $10", "costs 5$", "`$a$`", "\\$a\\$", "$ a$", "$a", "```\n$a$\n```"})
            QCOMPARE(maskFormulas(text).formulas.size(), std::size_t(0));
    }

    void everyLanguageColoursItsFirstWord() {
        for (const CodeLanguage& language : codeLanguages()) {
            QVERIFY(findCodeLanguage(language.names.substr(0, language.names.find(' '))) == &language);
            if (language.keywords.empty() || language.syntax != CodeSyntax::kWords) continue;
            const std::string keyword(language.keywords.substr(0, language.keywords.find(' ')));
            CodeHighlighter::State state = 0;
            const std::vector<CodeSpan> spans = CodeHighlighter(&language).highlight(keyword + " x", state);
            QVERIFY2(spans.size() == 1 && spans[0] == (CodeSpan{0, keyword.size(), CodeSpan::Kind::kKeyword}),
                     language.title.data());
        }
        QVERIFY(findCodeLanguage("c++ and more") == nullptr);
        QVERIFY(findCodeLanguage("Python") == findCodeLanguage("py"));
    }

    void colours_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("kinds");  // keyword string number function comment
        QTest::newRow("python") << "python"
                                << "def f(x): return 'a' + 12  # b"
                                << "kfksnc";
        QTest::newRow("cpp") << "cpp"
                             << "int main() { return 1'000; } // x"
                             << "kfknc";
        QTest::newRow("json") << "json"
                              << "{\"a\": \"b\", \"c\": 1, \"d\": true}"
                              << "fsfnfk";
        QTest::newRow("yaml") << "yaml"
                              << "key: value # why"
                              << "fc";
        QTest::newRow("toml") << "toml"
                              << "name = \"x\""
                              << "fs";
        QTest::newRow("html") << "html"
                              << "<a href=\"x\">t</a>"
                              << "kfskkk";
        QTest::newRow("css") << "css"
                             << "p { color: #fff; margin: 2px }"
                             << "fnfn";
        QTest::newRow("sql") << "sql"
                             << "SELECT a FROM b -- c"
                             << "kkc";
        QTest::newRow("shell") << "sh"
                               << "echo \"$HOME\" $USER # c"
                               << "ksnc";
        QTest::newRow("diff") << "diff"
                              << "+added"
                              << "s";
        QTest::newRow("apostrophe") << "go"
                                    << "x := 1 // it's"
                                    << "nc";
    }

    void colours() {
        QFETCH(QString, language);
        QFETCH(QString, line);
        QFETCH(QString, kinds);
        CodeHighlighter::State state = 0;
        QString found;
        for (const CodeSpan& span :
             CodeHighlighter(findCodeLanguage(language.toStdString())).highlight(line.toStdString(), state))
            found += QLatin1Char("ksnfc"[static_cast<int>(span.kind)]);
        QCOMPARE(found, kinds);
    }

    void whatALineLeavesOpenGoesOn() {
        const CodeHighlighter c(findCodeLanguage("c"));
        CodeHighlighter::State state = 0;
        QCOMPARE(c.highlight("int a; /* one", state).size(), std::size_t(2));
        QVERIFY(state != 0);
        QCOMPARE(c.highlight("return 1;", state).at(0).kind, CodeSpan::Kind::kComment);
        c.highlight("*/", state);
        QCOMPARE(state, 0);
        const CodeHighlighter python(findCodeLanguage("python"));
        python.highlight("x = \"\"\"a", state);
        QCOMPARE(python.highlight("def", state).at(0).kind, CodeSpan::Kind::kString);
    }

    void formulasAreUnderstoodOrRefused() {
        for (const char* known :
             {"\\frac{a}{b}", "x_1^2", "\\sum_{i=1}^n i", "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}",
              "\\left(\\frac12\\right)^2", "\\sqrt[3]{x}",
              "f(x)=\\begin{cases}1&\\text{if }x\\\\0\\end{cases}", "\\mathbb{R}^n", "\\hat{x}", "a\\not=b",
              "\\bigl(x\\bigr)", "x''", "\\operatorname{rank} A", "\\alpha\\beta\\Gamma"})
            QVERIFY2(parseMath(known).has_value(), known);
        for (const char* unknown : {"\\mystery{x}", "{x", "x}", "\\left(x", "\\begin{none}\\end{none}",
                                    "\\frac{a}", "a & b", "\\text{$x$}"})
            QVERIFY2(!parseMath(unknown).has_value(), unknown);
        std::string deep;
        for (int level = 0; level < 10'000; ++level)
            deep += "{\\frac1";
        QVERIFY(!parseMath(deep).has_value());
    }

    void formulasAreSpelledOut() {
        QCOMPARE(mathInWords(*parseMath("\\frac{a}{b}")), std::string("fraction a over b end of fraction"));
        QCOMPARE(mathInWords(*parseMath("x^2-\\sqrt{y}")),
                 std::string("x to the power of 2 minus square root of y end of root"));
    }
};

QTEST_GUILESS_MAIN(AppContentTest)
#include "app_content_test.moc"
