/** What programs put into the clipboard as HTML, as far as it matters: shortened, but written as they write it. */

const bullet = (level: number, text: string, sign = '·', list = 'l0') =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${18 * level}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>

`

/** Word for Windows, from a document with a title, headings, lists, a table, a quotation and an image. */
export const FROM_WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/wren/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings>
  <o:AllowPNG/>
 </o:OfficeDocumentSettings>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:"Cambria Math";
	panose-1:2 4 5 3 5 4 6 3 2 4;}
p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	margin:0cm;}
@list l0:level1
	{mso-level-number-format:bullet;}
-->
</style>
</head>

<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->

<p class=MsoTitle>Home from hospital<o:p></o:p></p>

<h1><a name="_Toc1"></a><span style='mso-fareast-language:EN-US'>What we did<o:p></o:p></span></h1>

<p class=MsoNormal><b><span style='mso-fareast-font-family:"Times New Roman"'>Two teams</span></b> met <i>every</i> week, see <a
href="https://example.org/report">the report</a>.<o:p></o:p></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>

${bullet(1, 'A key worker')}${bullet(2, 'in the <b>hospital</b>', 'o')}${bullet(3, 'on the ward', '§')}${bullet(1, 'One record')}<h2>How<o:p></o:p></h2>

${bullet(1, 'First ask', '1.', 'l1')}${bullet(2, 'the family', 'a.', 'l1')}${bullet(1, 'Then write', '2.', 'l1')}<p class=MsoQuote>Nobody told us twice.<o:p></o:p></p>

<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=301 valign=top style='width:225.4pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal style='line-height:normal'><b>Who<o:p></o:p></b></p>
  </td>
  <td width=301 valign=top style='width:225.4pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal style='line-height:normal'><b>How many<o:p></o:p></b></p>
  </td>
 </tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td width=301 valign=top><p class=MsoNormal>Families<o:p></o:p></p></td>
  <td width=301 valign=top><p class=MsoNormal>120<o:p></o:p></p></td>
 </tr>
</table>

<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Picture_1" style='width:451pt'><v:imagedata src="file:///C:/Users/wren/AppData/Local/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=601 height=300 src="file:///C:/Users/wren/AppData/Local/Temp/clip_image002.png" v:shapes="Picture_1"><![endif]><o:p></o:p></p>

<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Ask the board first<o:p></o:p></p></div></div>

<!--EndFragment-->
</body>

</html>`

/** Outlook for Windows, from a mail: its paragraphs and lists are Word's, beside real lists of an answer before it. */
export const FROM_OUTLOOK = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB link="#0563C1"><!--StartFragment-->
<p class=MsoNormal><b>From:</b> Tobias Ketteridge &lt;tobias@example.org&gt;<br><b>Sent:</b> 4 May 2026 10:12<o:p></o:p></p>
<p class=MsoNormal><span style='font-size:11.0pt;color:#1F497D'>We agreed on three things:<o:p></o:p></span></p>
${bullet(1, 'one door', '-')}${bullet(1, 'one number', '-')}
<ul style='margin-top:0cm' type=disc><li class=MsoListParagraph style='margin-left:0cm;mso-list:l2 level1 lfo3'>one plan<o:p></o:p></li></ul>
<p class=MsoNormal><img width=100 height=40 id="Picture_x0020_2" src="cid:image001.png@01DA0000.00000000" alt="logo"><o:p></o:p></p>
<!--EndFragment--></body></html>`

/** Word and Outlook on the web: a list for every item. */
export const FROM_WORD_ON_THE_WEB = `<meta charset='utf-8'><div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" paraid="1"><span data-contrast="auto" class="TextRun SCXW1"><span class="NormalTextRun SCXW1">We said:</span></span><span class="EOP SCXW1" data-ccp-props="{}">&nbsp;</span></p></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li aria-setsize="-1" data-leveltext="" data-aria-level="1" role="listitem" class="OutlineElement SCXW1"><p class="Paragraph SCXW1"><span class="TextRun">one</span><span class="EOP">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle2 SCXW1" role="list"><li data-aria-level="2" role="listitem"><p class="Paragraph"><span style="font-weight: bold;" class="TextRun">within</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ol class="NumberListStyle1" role="list" start="3"><li data-aria-level="1" role="listitem"><p class="Paragraph"><span class="TextRun">three</span></p></li></ol></div>`

/** Google Docs: bold that is not, marks by style, lists within lists beside their items. */
export const FROM_GOOGLE = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-8f1c5a0e-7fff-1b2c"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">What we learned</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:normal;text-decoration:none;vertical-align:baseline;">Two teams</span><span style="font-weight:400;font-style:italic;text-decoration:none;"> every week</span><span style="font-weight:400;">, see </span><a href="https://example.org/report" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;">the report</span></a><span style="font-weight:400;">.</span></p><br /><ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">one</span></p></li><ul style="padding-inline-start:48px;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">within</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">two</span></p></li></ul></b><br class="Apple-interchange-newline">`

/** Excel: a table in a whole page, with an image of it beside. */
export const FROM_EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {font-weight:700;} --></style></head><body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:collapse;width:96pt'>
<!--StartFragment-->
 <col width=64 span=2 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=64 style='height:15.0pt;width:48pt'>Year</td>
  <td class=xl65 width=64 style='width:48pt'>Spent</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 align=right style='height:15.0pt'>2025</td>
  <td align=right>&pound;1,200</td>
 </tr>
<!--EndFragment-->
</table>
</body></html>`
