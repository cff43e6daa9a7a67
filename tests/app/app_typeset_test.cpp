// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include "app/typeset/image_block.h"
#include "app/typeset/page.h"
#include "app/typeset/panel_list_model.h"
#include "app/typeset/part_list_model.h"

using namespace onebit::typeset;

namespace {

TypesetStyle testStyle() {
    TypesetStyle style;
    style.family = QStringLiteral("Inter");
    style.monoFamily = QStringLiteral("JetBrains Mono");
    style.text = Qt::black;
    style.accentSoft = Qt::yellow;
    return style;
}

const QString kSample = QString::fromUtf8(
    "# Title\n\nWords with **bold** and $\\frac{a}{b}$ in them.\n\n- one\n- two\n\n```cpp\nint x;\n```\n\n"
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n$$x^2$$\n\nThe end.");

void fill(Page& page, const QString& text, bool more = false) {
    page.setStyle(testStyle());
    page.setWidth(600);
    page.setText(text, true, more);
}

}  // namespace

class AppTypesetTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        for (const char* file : {"Inter-Regular.otf", "JetBrainsMono-Regular.ttf"})
            QVERIFY(QFontDatabase::addApplicationFont(QStringLiteral(":/qt/qml/Onebit/Ui/fonts/") +
                                                      QLatin1String(file)) >= 0);
    }

    void whatIsAddedGivesThePageThatIsLaidOutAtOnce() {
        Page whole;
        fill(whole, kSample);
        (void)whole.layOutBetween(0, 1e6);
        Page grown;
        fill(grown, {}, true);
        for (qsizetype size = 1; size <= kSample.size(); ++size)
            grown.setText(kSample.left(size), true, true);
        grown.setText(kSample, true, false);
        (void)grown.layOutBetween(0, 1e6);
        QCOMPARE(grown.count(), whole.count());
        QCOMPARE(grown.height(), whole.height());
    }

    void blocksThatAreSettledKeepTheirLayout() {
        Page page;
        fill(page, QStringLiteral("One.\n\nTwo.\n\n"), true);
        const LaidBlock* first = page.laidBlock(0);
        QVERIFY(first != nullptr);
        page.setText(QStringLiteral("One.\n\nTwo.\n\nThree"), true, true);
        QCOMPARE(page.laidBlock(0), first);
        page.setText(QStringLiteral("Another"), true, true);
        QCOMPARE(page.count(), std::size_t(1));
    }

    void selectionGoesOverBlocks() {
        Page page;
        fill(page, kSample);
        page.selectAll();
        const QString text = page.selectedText();
        QVERIFY2(text.startsWith("Title\n\nWords with bold and $\\frac{a}{b}$ in them.\n\n- one\n- two"),
                 qPrintable(text));
        QVERIFY(text.contains("int x;") && text.contains("1\t2") && text.endsWith("The end."));
        QVERIFY(page.selectedMarkdown().contains("**bold**"));
        page.select({1, 0}, {1, 5});
        QCOMPARE(page.selectedText(), QStringLiteral("Words"));
        page.selectWord({1, 7});
        QCOMPARE(page.selectedText(), QStringLiteral("with"));
    }

    void typedTextStaysAsItWasTyped() {
        Page page;
        page.setStyle(testStyle());
        page.setWidth(600);
        page.setText(QStringLiteral("*a*\n  <b>b</b> $x$"), false, false);
        page.selectAll();
        QCOMPARE(page.selectedText(), QStringLiteral("*a*\n  <b>b</b> $x$"));
    }

    void formulasAreReadOut() {
        Page page;
        fill(page, QStringLiteral("So $\\frac{a}{b}$."));
        QCOMPARE(page.spokenText(1000), QStringLiteral("So fraction a over b end of fraction."));
    }

    void directionIsThatOfEachParagraph() {
        const std::vector<onebit::content::Run> hebrew{
            {QString::fromUtf8("שלום English").toStdString(), 0, {}, {}, {}}};
        Typesetter typesetter{testStyle(), {}};
        QVERIFY(Paragraph(typesetter, hebrew, {}, Qt::black).isRightToLeft());
        const std::vector<onebit::content::Run> english{
            {QString::fromUtf8("English שלום").toStdString(), 0, {}, {}, {}}};
        QVERIFY(!Paragraph(typesetter, english, {}, Qt::black).isRightToLeft());
    }

    void codeWrapsWhenAsked() {
        Page page;
        fill(page, "```\n" + QString(500, 'x') + "\n```\n");
        (void)page.layOutBetween(0, 1000);
        const qreal before = page.height();
        QVERIFY(page.laidBlock(0)->panel().contentWidth > 600);
        page.setWrapped(0, true);
        QVERIFY(page.height() > before + 60);
        QCOMPARE(page.codeOf(0), QString(500, 'x'));
        page.setWrapped(0, false);
        QCOMPARE(page.height(), before);
    }

    void linksHaveAPlace() {
        Page page;
        fill(page,
             "One [first **link**](a) and [second](b).\n\n| x | [third](c) |\n|---|---|\n| [fo](d)[ur](d) | "
             "2 |\n");
        (void)page.layOutBetween(0, 1000);
        const std::vector<LinkPlace> words = page.linksOf(0);
        QCOMPARE(words.size(), std::size_t(2));
        QCOMPARE(words[0].words, QString("first link"));
        for (const LinkPlace& link : words)
            QCOMPARE(page.linkAt(link.box.center()), link.target);
        const std::vector<LinkPlace> cells = page.linksOf(1);
        QCOMPARE(cells.size(), std::size_t(2));
        QCOMPARE(cells[0].target, QString("c"));
        QCOMPARE(cells[1].words, QString("four"));
        for (const LinkPlace& link : cells)
            QCOMPARE(page.linkAt(link.box.center()), link.target);
    }

    void aRowGetsTheAddressThatComesLater() {
        Page page;
        page.setWidth(600);
        page.setStyle(testStyle());
        const QString table = "| a |\n|---|\n| [link][1] |\n| more |\n\n";
        page.setText(table, true, true);
        (void)page.layOutBetween(0, 1000);
        QVERIFY(page.linksOf(0).empty());
        page.setText(table + "[1]: target\n", true, false);
        (void)page.layOutBetween(0, 1000);
        QCOMPARE(page.linksOf(0).size(), std::size_t(1));
    }

    void partsAreToldOneByOne() {
        PartListModel parts;
        const QAbstractItemModelTester tester(&parts, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&parts, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&parts, &QAbstractItemModel::modelReset);
        const PartListModel::Part first{"0 0", {0, 0, 9, 9}, "words", "First"};
        const PartListModel::Part link{"1 0", {0, 9, 9, 9}, "link", "Second", "a"};
        parts.setParts({first, link});
        QCOMPARE(parts.count(), 2);
        QCOMPARE(parts.index(1).data(PartListModel::TargetRole).toString(), QString("a"));
        PartListModel::Part moved = link;
        moved.place.translate(0, 5);
        parts.setParts({moved});
        QCOMPARE(parts.count(), 1);
        QCOMPARE(changed.count(), 1);
        parts.setParts({});
        QCOMPARE(parts.count(), 0);
        QVERIFY(reset.isEmpty());
    }

    void everythingCanBeDrawn() {
        Page page;
        fill(page, kSample);
        (void)page.layOutBetween(0, 1e6);
        page.selectAll();
        QImage image(700, static_cast<int>(page.height()) + 1, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        page.paint(painter, image.rect(), {QStringLiteral("words")});
        painter.end();
        QVERIFY(image != QImage(image.size(), image.format()));
        for (std::size_t block = 0; block < page.count(); ++block)
            QVERIFY(page.blockRect(block).height() > 0);
    }

    void onlyPicturesOfThisComputerAreLoaded() {
        for (const char* elsewhere :
             {"http://x.y/a.png", "https://x.y/a.png", "//server/a.png", "\\\\server\\a.png",
              "file://server/a.png", "a.png", "data:image/png;base64,AA", ":/icon.png", ""})
            QVERIFY2(localPictureFile(QString::fromLatin1(elsewhere)).isEmpty(), elsewhere);
        QCOMPARE(localPictureFile(QStringLiteral("file:///tmp/a.png")), QStringLiteral("/tmp/a.png"));
        Page page;
        fill(page, QStringLiteral("![cat](https://x.y/cat.png)"));
        page.selectAll();
        QCOMPARE(page.selectedText(), QStringLiteral("cat"));
    }

    void panelsAreToldOneByOne() {
        PanelListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPanels({{1, {}, "a", true}, {4, {}, "b", true}, {9, {}, "c", false}});
        model.setPanels({{4, {}, "changed", true}, {5, {}, "new", true}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.data(model.index(0), PanelListModel::TitleRole).toString(), QStringLiteral("changed"));
        model.setPanels({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(AppTypesetTest)
#include "app_typeset_test.moc"
