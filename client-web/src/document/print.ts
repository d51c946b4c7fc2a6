let frame: HTMLIFrameElement | undefined;

/** Prints a PDF of this server without leaving the page: the browser's own dialog opens for it. */
export function printPdf(path: string): void {
  frame?.remove();
  const printing = document.createElement('iframe');
  printing.style.display = 'none';
  printing.src = path;
  printing.onload = () => {
    printing.contentWindow?.focus();
    printing.contentWindow?.print();
  };
  frame = printing;
  document.body.append(printing);
}
