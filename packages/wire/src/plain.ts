/**
 * What a page needs at run time, free of schemas: a browser that imports this entry does not load zod.
 * The same names are exported by the main entry.
 */
export { emailPattern } from './patterns.js'
export { isProblem } from './problem-codes.js'
export { deskRoutes, headers, pathOf, type Route, visitorRoutes } from './routes.js'
