// SPDX-License-Identifier: Apache-2.0
.pragma library

// The only place with colours. One row a role, four columns: light, dark, high contrast light,
// high contrast dark. Components name roles through Theme, never a colour.
const columns = ["light", "dark", "high contrast light", "high contrast dark"];

const roles = {
    // Surfaces.
    "sidebar": ["#F6F5F4", "#131315", "#FFFFFF", "#000000"],
    "page": ["#FFFFFF", "#18181B", "#FFFFFF", "#000000"],
    "raised": ["#FFFFFF", "#212125", "#FFFFFF", "#000000"],
    "fill": ["#F4F3F1", "#222226", "#F2F2F2", "#161616"],
    "hover": ["#EDECEA", "#29292E", "#E2E2E2", "#2B2B2B"],
    "selected": ["#E6E4E1", "#303035", "#D6E0FF", "#1C2F6E"],
    "segment": ["#FFFFFF", "#3B3B42", "#000000", "#FFFFFF"],
    "handle": ["#FFFFFF", "#EDEDEF", "#FFFFFF", "#000000"],
    // Edges.
    "line": ["#E3E2DF", "#2E2E33", "#000000", "#FFFFFF"],
    "lineStrong": ["#878580", "#75757E", "#000000", "#FFFFFF"],
    // Text.
    "text": ["#1B1A19", "#EDEDEF", "#000000", "#FFFFFF"],
    "text2": ["#53514E", "#B4B4BB", "#1F1F1F", "#EBEBEB"],
    "text3": ["#65635F", "#A0A0A8", "#333333", "#D6D6D6"],
    "onSegment": ["#1B1A19", "#EDEDEF", "#FFFFFF", "#000000"],
    // The main button, send and stop.
    "ink": ["#1B1A19", "#EDEDEF", "#000000", "#FFFFFF"],
    "onInk": ["#FFFFFF", "#18181B", "#FFFFFF", "#000000"],
    "inkHover": ["#353331", "#D3D3D6", "#333333", "#DDDDDD"],
    // What is live, set, focused or a link.
    "accent": ["#2A55D4", "#8DA7FF", "#0A2FA8", "#B3C5FF"],
    "onAccent": ["#FFFFFF", "#0D1330", "#FFFFFF", "#000000"],
    "accentSoft": ["#E7ECFC", "#232B49", "#D6E0FF", "#1C2F6E"],
    // States, always with a shape and a word.
    "good": ["#1B6E41", "#70CE99", "#0B4A27", "#8FF0B9"],
    "warn": ["#855400", "#E3B65F", "#5A3700", "#FFD98A"],
    "bad": ["#B0261D", "#FF938A", "#86100A", "#FFB3AC"],
    // Code.
    "codeKeyword": ["#86297F", "#D9A3E2", "#5E1259", "#F2C2FA"],
    "codeString": ["#1B6844", "#8FD4A9", "#0B4A2C", "#A8F0C4"],
    "codeNumber": ["#934600", "#E8B47C", "#663000", "#FFD1A3"],
    "codeFunction": ["#234EC2", "#A0B6FF", "#0A2FA8", "#BFD0FF"]
};

// Opacity of the black that lies over the window behind a dialog or a drawer.
const scrim = [0.36, 0.56, 0.70, 0.70];
