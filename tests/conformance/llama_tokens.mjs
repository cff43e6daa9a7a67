// SPDX-License-Identifier: Apache-2.0
// node llama_tokens.mjs NPM_FOLDER VOCABULARY.gguf <TEXTS.json
//
// Writes llama.cpp's ids of each text, a JSON array of {"typed": [...], "special": [...]}: without and with control
// tokens taken as such, no BOS in front (LlamaModel.tokenize).
import {readFileSync} from "node:fs";
import {openEngine} from "./llama_engine.mjs";

const [npmFolder, modelPath] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(0, "utf8"));
const {llama} = await openEngine(npmFolder);
const model = await llama.loadModel({modelPath, vocabOnly: true, gpuLayers: 0});
const lists = texts.map((text) => ({typed: [...model.tokenize(text, false)], special: [...model.tokenize(text, true)]}));
process.stdout.write(JSON.stringify(lists) + "\n", () => process.exit(0));
