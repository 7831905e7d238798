/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight" />

/** Pagefind ships its interface without types; these are the options that this site sets. */
declare module '@pagefind/default-ui' {
  export const PagefindUI: new (options: {
    readonly element: string;
    readonly baseUrl: string;
    readonly bundlePath: string;
    readonly showImages: boolean;
    readonly showSubResults: boolean;
    readonly resetStyles: boolean;
  }) => object;
}

/** Ships without types. */
declare module 'turndown-plugin-gfm' {
  import type TurndownService from 'turndown';

  export const gfm: TurndownService.Plugin;
}

/** Components of the card kinds, by name: made by `integrations/kind-components.ts`. MDX alone uses them. */
declare module 'virtual:card-kinds/components' {}
