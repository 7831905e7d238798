import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { cardKinds } from '../card-kinds/build-registry.ts';

const ID = 'virtual:card-kinds/components';
/** As Rollup marks modules that are no files, so that no other plugin looks for one. */
const RESOLVED_ID = `\0${ID}`;

/**
 * Makes the module `virtual:card-kinds/components`, which exports the components that the card kinds declare. A glob
 * cannot: the names of a module's exports have to stand in its text.
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

/** A declared component whose file is missing stops the build, which names the file. */
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
