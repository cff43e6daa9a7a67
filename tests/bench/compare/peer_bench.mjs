// SPDX-License-Identifier: Apache-2.0
// Measures llama.cpp through the npm package node-llama-cpp, in the terms of `onebit-cli bench --json`:
//   node peer_bench.mjs MODEL THREADS PROMPT_TOKENS GEN_TOKENS DEPTH
// One JSON object on standard output. Everything is computed once unmeasured before, as onebit-cli does.
import {createRequire} from "node:module";
import path from "node:path";
import process from "node:process";
import {pathToFileURL} from "node:url";

const [model, ...numbers] = process.argv.slice(2);
const [threads, promptTokens, genTokens, depth] = numbers.map(Number);
if (numbers.length !== 4 || numbers.some((number) => !Number.isInteger(Number(number)))) {
    console.error("usage: node peer_bench.mjs MODEL THREADS PROMPT_TOKENS GEN_TOKENS DEPTH");
    process.exit(2);
}

// The package lies where compare.sh installed it, not beside this file.
const require = createRequire(path.join(process.env.ONEBIT_PEER_FOLDER ?? process.cwd(), "package.json"));
const {getLlama, LlamaLogLevel} = await import(pathToFileURL(require.resolve("node-llama-cpp")));

// The same numbers on every run; no prompt begins like the one before it.
let state = 1;
function randomTokens(count, vocabulary) {
    return Array.from({length: count}, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return 300 + state % (vocabulary - 300);
    });
}

const begin = performance.now();
const llama = await getLlama({gpu: false, build: "never", maxThreads: threads, logLevel: LlamaLogLevel.disabled});
const loaded = await llama.loadModel({modelPath: model, gpuLayers: 0, ignoreMemorySafetyChecks: true});
const batch = 512;
const context = await loaded.createContext({
    contextSize: depth + promptTokens + genTokens + 64, batchSize: batch, sequences: 1,
    threads: {ideal: threads, min: threads}, flashAttention: true, ignoreMemorySafetyChecks: true
});
const loadMs = performance.now() - begin;
const sequence = context.getSequence();
const vocabulary = loaded.fileInfo.metadata.tokenizer.ggml.tokens.length;

/** Reads the prompt behind what the sequence holds, then generates; times in milliseconds. */
async function run(prompt, count) {
    const start = performance.now();
    let first = 0;
    let made = 0;
    for await (const token of sequence.evaluate(prompt, {temperature: 0, yieldEogToken: true})) {
        if (made++ === 0) first = performance.now();
        if (made === count || token === undefined) break;
    }
    return {first: first - start, rest: performance.now() - first, made};
}

await run(randomTokens(1, vocabulary), 2);
await sequence.clearHistory();
if (depth > 0) await sequence.evaluateWithoutGeneratingNewTokens(randomTokens(depth, vocabulary));
const measured = await run(randomTokens(promptTokens, vocabulary), genTokens);
console.log(JSON.stringify({
    threads, promptTokens, genTokens, depth,
    promptTokensPerSecond: 1000 * promptTokens / measured.first,
    genTokensPerSecond: 1000 * (measured.made - 1) / measured.rest,
    firstTokenMs: measured.first, loadMs, peakRssMiB: process.resourceUsage().maxRSS / 1024
}));
process.exit(0);
