declare module "dkyc/*.wasm?url" {
  const url: string;
  export default url;
}
