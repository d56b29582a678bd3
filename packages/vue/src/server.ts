export { type FallbackOptions, fallbackTree, type TreeNode } from '@presszero/text/fallback'
