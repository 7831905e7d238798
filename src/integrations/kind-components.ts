import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { cardKinds } from '../card-kinds/build-registry.ts';

const ID = 'virtual:card-kinds/components';
/** Rollup's prefix for modules that are not files; it stops other plugins from looking for one. */
const RESOLVED_ID = `\0${ID}`;

/**
 * Makes the module `virtual:card-kinds/components`, which exports the components that the card kinds declare. A glob
 * cannot do this: the names of a module's exports must be in its text.
 */
export function kindComponents(): AstroIntegration {
  return {
    name: 'kind-components',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const source = exportsOf(new URL('card-kinds/', config.srcDir));
        updateConfig({ vite: { plugins: [virtualModule(source)] } });
      },
    },
  };
}

/** If the file of a declared component is missing, the build stops and names it. */
function exportsOf(folder: URL): string {
  return Object.entries(cardKinds)
    .flatMap(([kind, { components = {} }]) =>
      Object.keys(components).map((name) => {
        const file = fileURLToPath(new URL(`${kind}/${name}.astro`, folder));
        return `export { default as ${name} } from ${JSON.stringify(file)};`;
      }),
    )
    .join('\n');
}

function virtualModule(source: string): Plugin {
  return {
    name: 'kind-components',
    resolveId: (id) => (id === ID ? RESOLVED_ID : undefined),
    load: (id) => (id === RESOLVED_ID ? source : undefined),
  };
}
