import { registerHooks } from 'node:module'

/** Preloaded into a child process, lets Node run these sources: they import each other as `.js`. */
registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('.') && context.parentURL?.includes('/node_modules/') === false
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context)
  },
})
