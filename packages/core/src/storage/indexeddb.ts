import type { DurableStorage } from './port.js'

const table = 'values'

/** A storage in the browser's IndexedDB, in a database of this name. Nothing is created before the first `get` or `update`. */
export function indexedDbStorage<Values extends object>(name: string): DurableStorage<Values> {
  let opening: Promise<IDBDatabase> | undefined
  const forget = () => {
    opening = undefined
  }
  const database = () => {
    opening ??= openDatabase(name, forget)
    opening.catch(forget)
    return opening
  }

  return {
    async exists() {
      if (typeof indexedDB === 'undefined' || !indexedDB.databases) return false
      return (await indexedDB.databases()).some(known => known.name === name)
    },
    async get(key) {
      const transaction = (await database()).transaction(table)
      return settled(transaction.objectStore(table).get(key))
    },
    async update(key, change) {
      const transaction = (await database()).transaction(table, 'readwrite', { durability: 'strict' })
      const values = transaction.objectStore(table)
      const done = committed(transaction)
      const value = change(await settled(values.get(key)))
      if (value === undefined) values.delete(key)
      else values.put(value, key)
      await done
      return value
    },
    async clear() {
      const open = await opening?.catch(() => undefined)
      open?.close()
      forget()
      await settled(indexedDB.deleteDatabase(name))
    },
  }
}

function openDatabase(name: string, onClose: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(table)
  return settled(request).then(database => {
    // Another tab removes the database: let it.
    database.onversionchange = () => {
      database.close()
      onClose()
    }
    database.onclose = onClose
    return database
  })
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}
