// The smallest WebAssembly module: it compiles only where the manifest asked for unsafe-eval.
const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const report = { wasm: WebAssembly.validate(empty), compiled: false, outside: 'reached' };
report.compiled = (await WebAssembly.compile(empty)) instanceof WebAssembly.Module;
try {
  await fetch('http://localhost:9/', { mode: 'no-cors' });
} catch (error) {
  report.outside = error.name;
}
postMessage(report);
