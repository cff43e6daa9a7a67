// SPDX-License-Identifier: Apache-2.0
// node llama_logits.mjs NPM_FOLDER MODELS_FOLDER
//
// For each model of models.jsonl that llama.cpp knows, writes NAME.llama: its logits after each token of each
// prompt, 32-bit floats, positions times vocabulary. Prints one JSON line a model: {name, known}.
//
// Logits come from LlamaContextSequence.controlledEvaluate with {generateNext: {logits: true}}: a Map of token
// and raw logit (llama_get_logits_ith), before any sampler. "probabilities" would be the same after a softmax
// in single precision, which loses the unlikely ones.
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {knowsArchitecture, knowsFormat, openEngine} from "./llama_engine.mjs";

const [npmFolder, modelsFolder] = process.argv.slice(2);
const {llama} = await openEngine(npmFolder);

async function logitsOf({name, prompts, vocabulary}) {
    const model = await llama.loadModel({modelPath: join(modelsFolder, `${name}.gguf`), gpuLayers: 0});
    const context = await model.createContext({
        contextSize: 256,
        batchSize: 256,
        threads: 1,
        flashAttention: false  // keys and values in half precision, plain attention
    });
    const sequence = context.getSequence();
    const logits = new Float32Array(prompts.flat().length * vocabulary);
    let position = 0;
    for (const prompt of prompts) {
        await sequence.clearHistory();
        const input = prompt.map((token) => [token, {generateNext: {logits: true}}]);
        for (const {next} of await sequence.controlledEvaluate(input)) {
            if (next.logits.size !== vocabulary) throw new Error(`${name}: ${next.logits.size} logits`);
            for (const [token, logit] of next.logits) logits[position * vocabulary + token] = logit;
            position += 1;
        }
    }
    await model.dispose();
    return logits;
}

for (const line of readFileSync(join(modelsFolder, "models.jsonl"), "utf8").trim().split("\n")) {
    const model = JSON.parse(line);
    const known = knowsArchitecture(llama, model.architecture)
        && knowsFormat(llama, model.ggufType, model.blockWeights);
    if (known) writeFileSync(join(modelsFolder, `${model.name}.llama`), await logitsOf(model));
    console.log(JSON.stringify({name: model.name, known}));
}
process.exit(0);
