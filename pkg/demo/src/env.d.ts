declare module "dkyc/dkyc.wasm?url" {
  const url: string;
  export default url;
}
