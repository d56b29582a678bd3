const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements that are kept. Those of `dropped` go with all that is in them; of any other only the tags go. */
export const allowedTags = words(
  'a abbr address article aside b big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr',
)
export const droppedTags = words(
  'applet audio base button canvas embed frame frameset head iframe input link math meta noembed noframes noscript object param picture plaintext script select source style svg template textarea title track video xml xmp',
)
export const voidTags = words('br col hr img wbr')

/** Attributes whose values are plain words, numbers or colours; links and styles are looked at for themselves. */
export const plainAttributes = words(
  'abbr align alt bgcolor border cellpadding cellspacing color cite colspan dir face height lang nowrap rowspan scope size span start summary title type valign width',
)

export const allowedStyles = words(
  'background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color border-left border-left-color border-left-style border-left-width border-radius border-right border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color border-top-style border-top-width border-width color direction display font font-family font-size font-style font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right margin-top max-width min-width padding padding-bottom padding-left padding-right padding-top text-align text-decoration text-indent text-transform vertical-align white-space width word-break word-spacing',
)

/** Styles by which a negative length would move what a mail says over the page around it. */
export const inwardStyles = /^(?:margin|text-indent|letter-spacing|word-spacing)/

/** A style's value: words, numbers, colours. No url(), no escapes, no comments. */
export const plainStyle = /^(?:[\w\s#.,%'"!+-]|(?:rgba?|hsla?)\([\d\s.,%/]{1,40}\)){1,200}$/i
