import { deskRoutes, type Parameters, pathOf, systemRoutes, visitorRoutes } from './routes.js'

/** Every address of the API. Client and server both read it here, so that they cannot disagree. */
export const routes = { ...visitorRoutes, ...deskRoutes, ...systemRoutes } as const

export type RouteName = keyof typeof routes

/** The path of a route by its name: `pathTo('readCase', { case: id })`. */
export function pathTo(name: RouteName, parameters?: Parameters): string {
  return pathOf(routes[name], parameters)
}
