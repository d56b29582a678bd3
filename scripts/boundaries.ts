import { posix } from 'node:path'
import { packageOf } from './imports.ts'
import { conclude, main } from './main.ts'
import { type Facts, type Room, readFacts, rooms, type SourceFile } from './rooms.ts'
import { dependencyNames, inDependencyOrder, type Manifest, readPackages } from './workspace.ts'

/** Everything in which the packages do not keep to the table, one sentence each. */
export function violations(all: Facts[], table: Record<string, Room> = rooms): string[] {
  const manifests = new Map(all.map(one => [one.manifest.name, one.manifest]))
  const idOf = new Map(all.map(one => [one.manifest.name, one.id]))
  const found = [...circles(all, idOf), ...missingRooms(all, table)]
  for (const one of all) {
    const room = table[one.id]
    if (!room) {
      found.push(`${one.id}: no row in the table of rooms (scripts/rooms.ts)`)
      continue
    }
    found.push(
      ...disagreements(one, room, idOf),
      ...one.files.flatMap(file => strayImports(one, room, file, manifests, idOf)),
      ...domLibs(one, room),
      ...Object.entries(room.lean ?? {}).flatMap(([entry, allowed]) => heavyImports(one, entry, allowed)),
    )
  }
  return found
}

function circles(all: Facts[], idOf: Map<string, string>): string[] {
  const ways = {
    'package.json': (one: Facts) => dependencyNames(one.manifest).flatMap(name => idOf.get(name) ?? []),
    'tsconfig.json': (one: Facts) => one.references,
  }
  return Object.entries(ways).flatMap(([place, needs]) => {
    try {
      inDependencyOrder(all.map(one => ({ id: one.id, needs: needs(one) })))
      return []
    } catch (error) {
      return [`${place}: ${error instanceof Error ? error.message : error}`]
    }
  })
}

function missingRooms(all: Facts[], table: Record<string, Room>): string[] {
  const ids = new Set(all.map(one => one.id))
  return Object.keys(table).flatMap(id =>
    ids.has(id) ? [] : [`${id}: in the table of rooms, but not in packages/`],
  )
}

/** Code, package.json and tsconfig.json name the same packages of ours, and only those of the table. */
function disagreements(one: Facts, room: Room, idOf: Map<string, string>): string[] {
  const places = {
    'an import in src': importedOurs(one, idOf),
    'dependencies in package.json': new Set(
      dependencyNames(one.manifest).flatMap(name => idOf.get(name) ?? []),
    ),
    'references in tsconfig.json': new Set(one.references),
  }
  const named = new Set(Object.values(places).flatMap(ids => [...ids]))
  return [...named].toSorted().flatMap(id => {
    const having = Object.entries(places).filter(([, ids]) => ids.has(id))
    const lacking = Object.entries(places).filter(([, ids]) => !ids.has(id))
    const list = (entries: typeof having) => entries.map(([place]) => place).join(' and ')
    if (!room.mayImport.includes(id))
      return [`${one.id}: the table does not let it import ${id} (${list(having)})`]
    return lacking.length > 0
      ? [`${one.id}: ${id} is named by ${list(having)}, but not by ${list(lacking)}`]
      : []
  })
}

function importedOurs(one: Facts, idOf: Map<string, string>): Set<string> {
  const shipped = one.files.filter(file => !file.test)
  const names = shipped.flatMap(file => file.imports.flatMap(({ specifier }) => packageOf(specifier) ?? []))
  return new Set(names.flatMap(name => idOf.get(name) ?? []).filter(id => id !== one.id))
}

function strayImports(
  one: Facts,
  room: Room,
  file: SourceFile,
  manifests: Map<string, Manifest>,
  idOf: Map<string, string>,
): string[] {
  const at = `${one.id}/${file.path}`
  return file.imports.flatMap(({ specifier }) => {
    const name = packageOf(specifier)
    if (name === undefined)
      return leavesPackage(file.path, specifier) ? [`${at}: ${specifier} leaves the package`] : []
    const ours = manifests.get(name)
    if (ours) {
      const stray = file.test && idOf.get(name) !== one.id && !room.mayImport.includes(idOf.get(name) ?? '')
      if (stray) return [`${at}: the table does not let it import ${name}`]
      return isExported(ours, specifier) ? [] : [`${at}: ${specifier} is not among the exports of ${name}`]
    }
    if (file.test || room.bundled || dependencyNames(one.manifest).includes(name)) return []
    return [`${at}: ${name} is not among the dependencies in package.json`]
  })
}

function leavesPackage(path: string, specifier: string): boolean {
  return specifier.startsWith('.') && posix.join(posix.dirname(path), specifier).startsWith('..')
}

function isExported(manifest: Manifest, specifier: string): boolean {
  return Object.hasOwn(manifest.exports ?? {}, `.${specifier.slice(manifest.name.length)}`)
}

function domLibs(one: Facts, room: Room): string[] {
  if (room.dom) return []
  const isDom = (lib: string) => /^dom(\.|$)/i.test(lib)
  return [
    ...one.libs.filter(isDom).map(lib => `${one.id}: has no DOM, but its tsconfig.json names the lib ${lib}`),
    ...one.files.flatMap(file =>
      file.libs.filter(isDom).map(lib => `${one.id}/${file.path}: has no DOM, but refers to the lib ${lib}`),
    ),
  ]
}

/** Follows what loads along with an entry (no types, no `import()`), and names each package that it may not load. */
function heavyImports(one: Facts, entry: string, allowed: string[]): string[] {
  const files = new Map(one.files.map(file => [file.path, file]))
  const reached = new Set([entry])
  const found: string[] = []
  for (const path of reached) {
    for (const { specifier, typeOnly, dynamic } of files.get(path)?.imports ?? []) {
      if (typeOnly || dynamic) continue
      const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '')
      if (packageOf(specifier) === undefined)
        reached.add(files.has(`${target}.ts`) ? `${target}.ts` : `${target}.tsx`)
      else if (!allowed.includes(specifier))
        found.push(`${one.id}/${path}: ${specifier} would load with ${entry}`)
    }
  }
  return found
}

if (import.meta.main) {
  await main(() => {
    const all = readPackages().map(readFacts)
    conclude(violations(all), `${all.length} packages keep to the table of rooms`)
  })
}
