// SPDX-License-Identifier: Apache-2.0
// llama.cpp on the processor, from the node_modules of a folder. Nothing is compiled or downloaded here.
import {createRequire} from "node:module";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

/** The engine and the module it comes from. `folder` has node_modules with node-llama-cpp. */
export async function openEngine(folder) {
    const require = createRequire(join(folder, "package.json"));
    const module = await import(pathToFileURL(require.resolve("node-llama-cpp")).href);
    const llama = await module.getLlama({
        gpu: false,
        build: "never",
        usePrebuiltBinaries: true,
        skipDownload: true,
        progressLogs: false,
        // Errors are thrown too; the loader's estimates of memory write some that are none.
        logLevel: module.LlamaLogLevel.fatal
    });
    return {llama, module};
}

/**
 * True if llama.cpp knows the tensor type, with blocks of as many weights: early files have other blocks under
 * numbers that mean something else today.
 */
export function knowsFormat(llama, ggufType, blockWeights) {
    return llama._bindings.getBlockSizeForGgmlType(ggufType) === blockWeights;
}

export function knowsArchitecture(llama, architecture) {
    return llama._bindings.getIsArchSupported(architecture);
}
