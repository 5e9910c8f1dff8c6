/** Keeps a key that the page has answered from the browser and from VS Code, which would answer it once more. */
export function takeKey(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
