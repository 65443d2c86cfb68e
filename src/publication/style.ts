/** The look of the pages: dark on white, nothing told by colour alone, one column on A4. */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem 1.25rem;color:#1F2328;background:#fff;font:1rem/1.5 Arial,"Liberation Sans",sans-serif}
.skip{position:absolute;left:-999rem}.skip:focus{position:static}
h1{margin:.2rem 0 .6rem;font-size:1.9rem;line-height:1.2}
h2{margin:2rem 0 .6rem;padding-top:.6rem;border-top:3px solid #1F3A4D;font-size:1.35rem;color:#1F3A4D}
.buyer{margin:0;font-size:1.1rem;color:#57606A}
header p{margin:.2rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;margin:1rem 0;padding:0;list-style:none}
a{color:#0B4F8A}
.told li{margin:.4rem 0}
.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:.8rem;margin:0;padding:0;list-style:none}
.cards li{display:flex;flex-direction:column;padding:.8rem;border:1px solid #D0D7DE;background:#F3F5F7}
.label{font-weight:bold}.figure{font-size:2rem;font-weight:bold;line-height:1.3;color:#1F3A4D}
.state{font-weight:bold;color:#4B535C}.state.met{color:#116329}.state.notMet{color:#A63A09}
.wide{overflow-x:auto;margin:.8rem 0}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{padding:.3rem 0;text-align:left;font-weight:bold;font-size:1rem}
th,td{padding:.3rem .5rem;border-bottom:1px solid #D0D7DE;text-align:left;vertical-align:top}
thead th{background:#1F3A4D;color:#fff;vertical-align:bottom}
.k{white-space:nowrap}
.n{text-align:right;white-space:nowrap}
thead .n{white-space:normal}
.pair{margin:1.2rem 0}
figcaption{margin-bottom:.4rem;font-weight:bold}
.pair{display:grid;grid-template-columns:3fr 2fr;gap:0 1.2rem;align-items:start}.pair figcaption{grid-column:1/-1}
.pair caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.chart{width:100%;height:auto;font:13px Arial,"Liberation Sans",sans-serif}
.blank{height:2.2rem;border-bottom:1px solid #57606A}
footer{margin-top:2rem;color:#57606A}
@media (max-width:44rem){.cards{grid-template-columns:1fr}.pair{grid-template-columns:1fr}}
@page{size:A4;margin:14mm}
@media print{
body{max-width:none;padding:0;font-size:10pt}
nav,.skip{display:none}
h2{break-after:avoid;margin-top:1.2rem}
.cards li,.pair,tr{break-inside:avoid}
.wide{overflow:visible}
table{font-size:8pt}
thead{display:table-header-group}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`.trim();
