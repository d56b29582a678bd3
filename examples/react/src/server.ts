/** Where the shop's Press Zero answers; `presszero dev` does so on port 4100. */
export const server: string = import.meta.env.VITE_PRESSZERO_SERVER ?? 'http://127.0.0.1:4100'
