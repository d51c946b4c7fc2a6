export { FilePicker, Going, UPLOADS, UploadDialog, type UploadWish, wishOf } from './upload-dialog';
export type { NamedBlob } from './use-photos';
export { type UploadRun, useUpload } from './use-upload';
