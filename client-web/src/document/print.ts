import { request } from '../wire/api';

let frame: HTMLIFrameElement | undefined;

/**
 * Prints a PDF of this server without leaving the page: the browser's own dialog opens for it, or
 * none where the browser runs with `--kiosk-printing`.
 *
 * @param times more than once only where there is no dialog, which asks for the copies itself
 * @returns when the printer was asked; whether paper came out a page is never told
 * @throws HttpProblem when there is no such PDF
 */
export async function printPdf(path: string, times = 1): Promise<void> {
  await request(path); // a frame shows a refusal as if it were the paper
  frame?.remove();
  const printing = document.createElement('iframe');
  printing.style.display = 'none';
  printing.src = path;
  frame = printing;
  await new Promise<void>((resolve) => {
    printing.onload = () => {
      printing.contentWindow?.focus();
      for (let copy = 0; copy < times; copy++) {
        printing.contentWindow?.print();
      }
      resolve();
    };
    document.body.append(printing);
  });
}

/** Nothing of a paper stays in the page. */
export function forgetPrinted(): void {
  frame?.remove();
  frame = undefined;
}
