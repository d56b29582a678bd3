import type { ReplyLanguage } from './types.js'

/** Lao */
export const lo: ReplyLanguage = {
  opens: [],
  wrote: ['ຂຽນວ່າ', 'ໄດ້ຂຽນ'],
  from: ['ຈາກ'],
  sent: ['ສົ່ງ', 'ວັນທີ'],
  to: ['ເຖິງ'],
  subject: ['ຫົວຂໍ້', 'ເລື່ອງ'],
  original: ['ຂໍ້ຄວາມຕົ້ນສະບັບ'],
  forwarded: ['ຂໍ້ຄວາມທີ່ສົ່ງຕໍ່'],
  device: ['ສົ່ງຈາກ iPhone ຂອງຂ້ອຍ'],
  closings: ['ຂອບໃຈ', 'ດ້ວຍຄວາມນັບຖື'],
}
