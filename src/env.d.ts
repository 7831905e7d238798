/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set while `/cards.json` renders a page: `Flashcard` puts its two sides here. */
    renderedCards?: Map<string, { promptHtml: string; answerHtml: string }>;
  }
}
