// SPDX-License-Identifier: Apache-2.0
#include "app/content/code_languages.h"

#include <array>
#include <cctype>
#include <string>

namespace onebit::content {
namespace {

constexpr std::string_view kScriptWords =
    "abstract any as async await boolean break case catch class const continue debugger declare default "
    "delete do "
    "else enum export extends false finally for from function get if implements import in infer instanceof "
    "interface is keyof let namespace never new null number object of package private protected public "
    "readonly "
    "return satisfies set static string super switch this throw true try type typeof undefined unknown var "
    "void "
    "while with yield";

constexpr std::array<CodeLanguage, 34> kLanguages{{
    {"C++", "cpp c++ cc cxx hpp hxx",
     "alignas alignof auto bool break case catch char char8_t char16_t char32_t class co_await co_return "
     "co_yield "
     "concept const const_cast consteval constexpr constinit continue decltype default delete do double "
     "dynamic_cast else enum explicit export extern false final float for friend goto if inline int long "
     "mutable "
     "namespace new noexcept nullptr operator override private protected public register reinterpret_cast "
     "requires "
     "return short signed sizeof static static_assert static_cast struct switch template this thread_local "
     "throw "
     "true try typedef typeid typename union unsigned using virtual void volatile wchar_t while",
     "//", "/*", "*/", "\"'", "", CodeSyntax::kWords, false, '#'},
    {"C", "c h",
     "auto break case char const continue default do double else enum extern float for goto if inline int "
     "long "
     "register restrict return short signed sizeof static struct switch typedef union unsigned void volatile "
     "while "
     "bool true false NULL _Bool _Static_assert",
     "//", "/*", "*/", "\"'", "", CodeSyntax::kWords, false, '#'},
    {"C#", "csharp cs c#",
     "abstract as async await base bool break byte case catch char checked class const continue decimal "
     "default "
     "delegate do double else enum event explicit extern false finally fixed float for foreach get global "
     "goto if "
     "implicit in init int interface internal is let lock long namespace new null object operator out "
     "override "
     "params partial private protected public readonly record ref required return sbyte sealed select set "
     "short "
     "sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe "
     "ushort "
     "using value var virtual void volatile when where while with yield",
     "//", "/*", "*/", "\"'", "\"\"\"", CodeSyntax::kWords, false, '#'},
    {"Java", "java",
     "abstract assert boolean break byte case catch char class const continue default do double else enum "
     "extends "
     "false final finally float for goto if implements import instanceof int interface long native new null "
     "package "
     "permits private protected public record return sealed short static strictfp super switch synchronized "
     "this "
     "throw throws transient true try var void volatile while yield",
     "//", "/*", "*/", "\"'", "\"\"\"", CodeSyntax::kWords, false, '@'},
    {"JavaScript", "javascript js jsx mjs cjs node", kScriptWords, "//", "/*", "*/", "\"'", "`"},
    {"TypeScript", "typescript ts tsx mts", kScriptWords, "//", "/*", "*/", "\"'", "`", CodeSyntax::kWords,
     false, '@'},
    {"QML", "qml",
     "alias as bool break case catch color component const continue default delete do double else enum false "
     "finally "
     "for function if import in int let list new null on pragma property readonly real required return "
     "signal string "
     "switch this throw true try typeof undefined url var void while",
     "//", "/*", "*/", "\"'", "`"},
    {"Python", "python py python3 py3 pyi",
     "and as assert async await break case class continue def del elif else except False finally for from "
     "global if "
     "import in is lambda match None nonlocal not or pass raise return self True try while with yield",
     "#", "", "", "\"'", "\"\"\" '''", CodeSyntax::kWords, false, '@'},
    {"Go", "go golang",
     "any bool break byte case chan complex64 complex128 const continue default defer else error fallthrough "
     "false "
     "float32 float64 for func go goto if import int int8 int16 int32 int64 interface iota map nil package "
     "range "
     "return rune select string struct switch true type uint uint8 uint16 uint32 uint64 uintptr var",
     "//", "/*", "*/", "\"'", "`"},
    {"Rust", "rust rs",
     "as async await bool break char const continue crate dyn else enum extern f32 f64 false fn for i8 i16 "
     "i32 i64 "
     "i128 if impl in isize let loop match mod move mut pub ref return self Self static str struct super "
     "trait true "
     "type u8 u16 u32 u64 u128 union unsafe use usize where while",
     "//", "/*", "*/", "\"", "", CodeSyntax::kWords, false, '#'},
    {"Kotlin", "kotlin kt kts",
     "abstract as break by class companion const constructor continue data do else enum false final for fun "
     "if import "
     "in init inline interface internal is lateinit null object open operator out override package private "
     "protected "
     "public return sealed super suspend this throw true try typealias val var vararg when where while",
     "//", "/*", "*/", "\"'", "\"\"\"", CodeSyntax::kWords, false, '@'},
    {"Swift", "swift",
     "actor any as associatedtype async await break case catch class continue default defer deinit do else "
     "enum "
     "extension fallthrough false fileprivate for func guard if import in init inout internal is lazy let "
     "mutating "
     "nil open operator override private protocol public repeat return self Self some static struct "
     "subscript super "
     "switch throw throws true try typealias var weak where while",
     "//", "/*", "*/", "\"", "\"\"\"", CodeSyntax::kWords, false, '@'},
    {"PHP", "php",
     "abstract and array as break callable case catch class clone const continue declare default do echo "
     "else elseif "
     "empty enum extends false final finally fn for foreach function global if implements include instanceof "
     "interface isset list match namespace new null or print private protected public readonly require "
     "require_once "
     "return static switch this throw trait true try unset use var while xor yield",
     "// #", "/*", "*/", "\"'", ""},
    {"Ruby", "ruby rb",
     "alias and begin break case class def defined do else elsif end ensure false for if in module next nil "
     "not or "
     "redo rescue retry return self super then true undef unless until when while yield require "
     "attr_accessor",
     "#", "", "", "\"'", "", CodeSyntax::kWords, false, '@'},
    {"Lua", "lua",
     "and break do else elseif end false for function goto if in local nil not or repeat return then true "
     "until "
     "while",
     "--", "--[[", "]]", "\"'", ""},
    {"R", "r", "break else FALSE for function if in Inf library NA NaN next NULL repeat return TRUE while",
     "#", "", "", "\"'", ""},
    {"Scala", "scala",
     "abstract case catch class def do else enum export extends extension false final finally for given if "
     "implicit "
     "import lazy match new null object override package private protected return sealed super then this "
     "throw trait "
     "true try type using val var while with yield",
     "//", "/*", "*/", "\"'", "\"\"\"", CodeSyntax::kWords, false, '@'},
    {"Dart", "dart",
     "abstract as assert async await bool break case catch class const continue default do double dynamic "
     "else enum "
     "export extends false final finally for Future get if implements import in int is late library mixin "
     "new null "
     "operator required return set static String super switch this throw true try var void while with yield",
     "//", "/*", "*/", "\"'", "\"\"\" '''", CodeSyntax::kWords, false, '@'},
    {"Zig", "zig",
     "and anytype break bool catch comptime const continue defer else enum errdefer error export extern "
     "false fn for "
     "if inline null or orelse packed pub return struct switch test true try undefined union unreachable "
     "usize var "
     "void while",
     "//", "", "", "\"'", "", CodeSyntax::kWords, false, '@'},
    {"Haskell", "haskell hs",
     "case class data default deriving do else forall foreign if import in infix infixl infixr instance let "
     "module "
     "newtype of qualified then type where",
     "--", "{-", "-}", "\"", ""},
    {"Shell", "bash sh shell zsh console fish shell-session",
     "alias break case cd continue do done echo elif else esac eval exec exit export fi for function if in "
     "local "
     "read readonly return set shift source sudo then trap unset until while",
     "#", "", "", "", "\" '", CodeSyntax::kWords, false, '$'},
    {"PowerShell", "powershell ps1 pwsh",
     "begin break catch class continue do else elseif end exit filter finally for foreach function if in "
     "param "
     "process return switch throw trap try until using while",
     "#", "<#", "#>", "\"'", "", CodeSyntax::kWords, true, '$'},
    {"Batch", "batch bat cmd",
     "call cd copy del do echo else exit for goto if in not off on pause set setlocal", "rem ::", "", "",
     "\"", "", CodeSyntax::kWords, true, '%'},
    {"SQL", "sql mysql postgresql sqlite psql plsql",
     "add all alter and as asc begin between bigint boolean by case check column commit constraint create "
     "cross "
     "date default delete desc distinct double drop else end exists explain false foreign from full group "
     "having if "
     "in index inner insert int integer into is join key left like limit not null numeric offset on or order "
     "outer "
     "over partition primary references replace returning right rollback select set table text then "
     "timestamp to "
     "transaction trigger true union unique update using values varchar view when where with",
     "--", "/*", "*/", "'\"", "", CodeSyntax::kWords, true},
    {"JSON", "json jsonc json5 jsonl", "true false null", "//", "/*", "*/", "\"", "", CodeSyntax::kKeys},
    {"YAML", "yaml yml", "true false null yes no on off", "#", "", "", "\"'", "", CodeSyntax::kKeys},
    {"TOML", "toml", "true false", "#", "", "", "\"'", "\"\"\" '''", CodeSyntax::kKeys},
    {"INI", "ini conf cfg properties env dotenv", "true false yes no on off", "# ;", "", "", "\"'", "",
     CodeSyntax::kKeys},
    {"HTML", "html htm xhtml vue svelte", "", "", "<!--", "-->", "\"'", "", CodeSyntax::kMarkup},
    {"XML", "xml svg xsl xsd plist", "", "", "<!--", "-->", "\"'", "", CodeSyntax::kMarkup},
    {"CSS", "css scss sass less", "important inherit initial unset auto none", "", "/*", "*/", "\"'", "",
     CodeSyntax::kStyles, false, '@'},
    {"Markdown", "markdown md", "", "", "<!--", "-->", "", "", CodeSyntax::kMarkdown},
    {"Diff", "diff patch", "", "", "", "", "", "", CodeSyntax::kDiff},
    {"CMake", "cmake make makefile dockerfile",
     "add_executable add_library else elseif endforeach endfunction endif find_package foreach function if "
     "include "
     "ifeq ifdef endef project set target_link_libraries FROM RUN CMD COPY ADD ENV ARG WORKDIR EXPOSE "
     "ENTRYPOINT USER",
     "#", "", "", "\"", "", CodeSyntax::kWords, false, '$'},
}};

bool listHas(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
    }
    return false;
}

}  // namespace

std::span<const CodeLanguage> codeLanguages() {
    return kLanguages;
}

const CodeLanguage* findCodeLanguage(std::string_view name) {
    std::string small(name.substr(0, 32));
    for (char& c : small)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (small.empty() || small.find(' ') != std::string::npos) return nullptr;
    for (const CodeLanguage& language : kLanguages)
        if (listHas(language.names, small)) return &language;
    return nullptr;
}

}  // namespace onebit::content
