export { FilePicker, Going, UPLOADS, UploadDialog, type UploadWish, wishOf } from './upload-dialog';
export type { NamedBlob } from './use-photos';
