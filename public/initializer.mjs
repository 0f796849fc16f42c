// Hands the loader's progress and failures to boot.js, which outlives a wasm that does not load.
const initializer = () => globalThis.igfBoot?.initializer ?? {};

export { initializer as default };
