// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/ui/screenshots/photographer.h"

namespace onebit::test {
namespace {

const char* const kSavings =
    "Each deposit earns interest from the month it arrives, so the total is a geometric sum. With deposit "
    "$d$, "
    "monthly rate $r$ and $n$ months it comes to $S = d\\,((1+r)^n - 1)\\,/\\,r$.\n\n"
    "- **Rate.** 4% a year is about 0.33% a month.\n"
    "- **Time.** The second ten years bring nearly four times the interest of the first.\n\n"
    "```python\ndef savings(deposit, yearly, years):\n    r = yearly / 12        # monthly rate\n"
    "    n = years * 12\n    return deposit * ((1 + r) ** n - 1) / r\n```\n\n"
    "| Years | Paid in | Interest | Worth |\n|---|---|---|---|\n| 10 | 24,000 | 5,450 | **29,450** |\n"
    "| 20 | 48,000 | 25,355 | **73,355** |\n";

const char* const kBlocks =
    "# Heading one\n\nWords with *emphasis*, **strong words**, ***both***, ~~struck~~, `code`, and a "
    "[link](https://example.org/page).\n\n## Lists and quotes\n\n1. First\n2. Second, with a list in it:\n   "
    "- deeper\n"
    "     - deepest\n3. Third\n\n- [ ] open task\n- [x] done task\n\n> A quote of words that are long enough "
    "to be broken, "
    "so that the bar beside them is seen over more than one line of text.\n>\n> - with a list\n>\n> > and a "
    "quote in it\n\n"
    "---\n\n<b>Markup</b> &amp; entities are text. ![A picture](https://example.org/cat.png)\n\n"
    "```cpp\n#include <vector>\n\n/// Sums what is given, in a line that is so long that it goes on behind "
    "the edge of the panel.\n"
    "template <typename T>\nT sum(const std::vector<T>& values) {\n    T total = 0;  /* begins\n    at "
    "nothing */\n"
    "    for (const T& value : values) total += value;\n    return total * 1'000 + 0x1F;\n}\n```\n\n"
    "| Model | For | Licence | Languages that it speaks well enough |\n|:--|:-:|---|---|\n"
    "| Bonsai 8B | long answers and code | Apache-2.0 | English, German, French, Spanish, Italian, "
    "Portuguese |\n"
    "| Starter | $x^2$ and `a` | MIT | English |\n";

const char* const kFormulas =
    "The roots of $ax^2+bx+c=0$ are\n\n$$x_{1,2} = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}$$\n\n"
    "and \\(e^{i\\pi}+1=0\\), $\\hat{x}+\\vec{v}\\cdot\\overline{AB}$, $\\frac{1}{2}$, $\\sqrt[3]{x+1}$, "
    "$\\mathbb{R}^n \\ni \\mathbf{x}$ in the line.\n\n"
    "$$\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}, \\qquad \\int_0^\\infty e^{-x^2}\\,dx = "
    "\\frac{\\sqrt{\\pi}}{2}, \\qquad \\prod_{k=1}^{K} p_k$$\n\n"
    "$$A = \\begin{pmatrix} a_{11} & a_{12} \\\\ a_{21} & a_{22} \\end{pmatrix}, \\quad f(x) = "
    "\\begin{cases} x^2 & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}$$\n\n"
    "\\[ \\left( \\frac{\\partial f}{\\partial x} \\right)^{\\!2} + \\lim_{h \\to 0} \\frac{f(x+h)-f(x)}{h} "
    "= \\underbrace{\\alpha + \\beta + \\Gamma}_{\\text{Greek}} \\]\n\n"
    "$$\\begin{aligned} (a+b)^2 &= a^2 + 2ab + b^2 \\\\ &\\geq 4ab \\end{aligned}$$\n\n"
    "What is not known stays as it is: $\\mystery{x}$.\n";

const char* const kArabic =
    "مرحبا بالعالم، هذه فقرة من اليمين إلى اليسار مع كلمة English في الوسط.\n\n"
    "- عنصر أول\n- عنصر ثان\n\nAn English paragraph in between.\n\n"
    "```python\nprint(\"שלום\")  # code stays left to right\n```\n\n| اسم | قيمة |\n|---|---|\n| أ | 12 |\n";

void ask(Photographer& camera, const char* question, const char* reply) {
    camera.talk(question, {QString::fromUtf8(reply)});
}

void savings(Photographer& camera) {
    camera.open();
    camera.harness().gate().setThinking(
        {"The person wants the value of an annuity.\n\n", "- monthly rate\n- number of months"});
    camera.harness().release(2);
    ask(camera, "How much is it worth if I save 200 a month at 4%? Show the sum as code too.", kSavings);
    camera.harness().gate().setThinking({});
    camera.shoot("content-savings");
    camera.click("Thought for 1 s");
    camera.shoot("content-thoughts");
}

void blocks(Photographer& camera) {
    camera.open();
    camera.window().resize(1280, 1500);
    ask(camera, "Show me every kind of block.\n  As typed: *no emphasis*, <b>no markup</b>.", kBlocks);
    camera.shoot("content-blocks");
}

void formulas(Photographer& camera) {
    camera.open();
    camera.window().resize(1280, 1000);
    ask(camera, "Formulas, please", kFormulas);
    camera.shoot("content-formulas");
}

void arabic(Photographer& camera) {
    camera.open();
    ask(camera, "مرحبا", kArabic);
    camera.shoot("content-arabic");
}

constexpr Scene kScenes[] = {{"content-savings", savings},
                             {"content-blocks", blocks},
                             {"content-formulas", formulas},
                             {"content-arabic", arabic}};

}  // namespace

std::span<const Scene> contentScenes() {
    return kScenes;
}

}  // namespace onebit::test
