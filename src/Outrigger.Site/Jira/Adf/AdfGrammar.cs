namespace Outrigger.Site.Jira.Adf;

/// <summary>
/// What may stand in an Atlassian document. A row for each kind of node or mark: its name, then, parted by bars, what is said of it.
/// <para>
/// Attributes: <c>-</c> for none; <c>!</c> in front where they must be there; <c>name:rule</c>, <c>name?:rule</c> for one that may
/// be missing; <c>/</c> between alternatives. Rules: s text, s1 text that is not empty, n number, n1..6 number in a range, b flag,
/// <c>=a,b</c> one of these (#6, #8: a colour of so many digits), s[] and n[] lists, lf a line feed, any.
/// </para>
/// <para>
/// Content: <c>-</c> for none, else how many (<c>?</c> none need be said, <c>0+</c>, <c>1+</c>, <c>1-2</c>), then the kinds in any
/// order, or, after <c>&gt;</c>, one for each place. <c>kind:mark,mark</c> is that kind with those marks only. <c>@name</c> stands for a group.
/// </para>
/// <para>Marks: <c>-</c> where a node cannot have the list at all, else those that it has unless its place says otherwise.</para>
/// </summary>
static class AdfGrammar
{
    public const string Groups = """
        @wraps     wide,full-width,center,wrap-right,wrap-left,align-end,align-start
        @text      text:link,em,strong,strike,subsup,underline,textColor,annotation,backgroundColor text:code,link,annotation
        @inline    @text date emoji hardBreak inlineCard mention placeholder status inlineExtension mediaInline
        @media     mediaSingle mediaGroup
        @lists     bulletList orderedList
        @small     paragraph paragraph:fontSize
        @placed    paragraph paragraph:fontSize,alignment paragraph:fontSize,indentation heading heading:alignment heading:indentation
        @plain     @small panel blockquote @lists rule heading codeBlock @media decisionList taskList table blockCard embedCard extension
        @column    @placed blockCard @media codeBlock taskList @lists decisionList rule panel blockquote extension embedCard table expand bodiedExtension
        @cell      paragraph paragraph:fontSize,alignment heading heading:alignment heading:indentation panel blockquote @lists rule codeBlock @media decisionList taskList blockCard embedCard extension nestedExpand
        @root      @column codeBlock:breakout expand:breakout layoutSection syncBlock bodiedSyncBlock
        """;

    public const string Nodes = """
        doc             | - | 0+ @root | -
        text            | - | - | none
        paragraph       | localId?:s | ? @inline | none
        heading         | ! level:n1..6 localId?:s | ? @inline | none
        blockquote      | localId?:s | 1+ paragraph @lists codeBlock @media extension | -
        bulletList      | localId?:s | 1+ listItem | -
        orderedList     | order?:n0.. localId?:s | 1+ listItem | -
        listItem        | localId?:s | 1+ @small @lists taskList mediaSingle codeBlock extension | -
        codeBlock       | language?:s uniqueId?:s localId?:s wrap?:b hideLineNumbers?:b | ? text | none
        rule            | localId?:s | - | -
        panel           | ! panelType:=info,note,tip,warning,error,success,custom panelIcon?:s panelIconId?:s panelIconText?:s panelColor?:s localId?:s | 1+ @small heading @lists blockCard @media codeBlock taskList rule decisionList extension | -
        expand          | title?:s localId?:s | 1+ @plain nestedExpand | none
        nestedExpand    | ! title?:s localId?:s | 1+ @small heading @media codeBlock @lists taskList decisionList rule panel blockquote extension | -
        table           | displayMode?:=default,fixed isNumberColumnEnabled?:b layout?:=wide,full-width,center,align-end,align-start,default localId?:s1 width?:n | 1+ tableRow | fragment
        tableRow        | localId?:s | 0+ tableCell tableHeader | -
        tableCell       | colspan?:n rowspan?:n colwidth?:n[] background?:s localId?:s valign?:=top,middle,bottom | 1+ @cell | -
        tableHeader     | colspan?:n rowspan?:n colwidth?:n[] background?:s localId?:s valign?:=top,middle,bottom | 1+ @cell | -
        taskList        | ! localId:s | 1+ taskItem taskList blockTaskItem | -
        taskItem        | ! localId:s state:=TODO,DONE | ? @inline | -
        blockTaskItem   | ! localId:s state:=TODO,DONE | 1+ @small extension | -
        decisionList    | ! localId:s | 1+ decisionItem | -
        decisionItem    | ! localId:s state:s | ? @inline | -
        layoutSection   | localId?:s | 2-3 layoutColumn | breakout
        layoutColumn    | ! width:n0..100 localId?:s valign?:=top,middle,bottom | 1+ @column | -
        mediaSingle     | layout:=@wraps width?:n0..100 widthType?:=percentage localId?:s / layout:=@wraps width:n0.. widthType:=pixel localId?:s | 1-2 > media caption | link
        mediaGroup      | - | 1+ media | -
        media           | ! type:=link,file id:s1 collection:s alt?:s height?:n width?:n occurrenceKey?:s1 localId?:s / type:=external url:s alt?:s height?:n width?:n localId?:s | - | dataConsumer,link,annotation,border
        mediaInline     | ! id:s1 collection:s type?:=link,file,image alt?:s occurrenceKey?:s1 width?:n height?:n data?:any localId?:s | - | dataConsumer,link,annotation,border
        caption         | localId?:s | ? @text hardBreak mention emoji date placeholder inlineCard status | -
        date            | ! timestamp:s1 localId?:s | - | -
        emoji           | ! shortName:s id?:s text?:s localId?:s | - | -
        hardBreak       | text?:lf localId?:s | - | -
        mention         | ! id:s text?:s accessLevel?:s userType?:=DEFAULT,SPECIAL,APP localId?:s | - | -
        placeholder     | ! text:s localId?:s | - | -
        status          | ! text:s1 color:=neutral,purple,blue,red,yellow,green,#6 style?:s localId?:s | - | -
        inlineCard      | ! url:s localId?:s / data:any localId?:s | - | -
        blockCard       | ! url:s localId?:s / data:any localId?:s / datasource:datasource url?:s width?:n layout?:=@wraps localId?:s | - | -
        embedCard       | ! url:s layout:=@wraps width?:n0..100 originalHeight?:n originalWidth?:n localId?:s | - | -
        extension       | ! extensionKey:s1 extensionType:s1 parameters?:any text?:s layout?:=wide,full-width,default localId?:s1 | - | dataConsumer,fragment
        inlineExtension | ! extensionKey:s1 extensionType:s1 parameters?:any text?:s localId?:s1 | - | dataConsumer,fragment
        bodiedExtension | ! extensionKey:s1 extensionType:s1 parameters?:any text?:s layout?:=wide,full-width,default localId?:s1 | 1+ @plain | dataConsumer,fragment
        syncBlock       | ! resourceId:s localId:s | - | breakout
        bodiedSyncBlock | ! resourceId:s localId:s | 1+ @placed blockCard blockquote @lists codeBlock decisionList embedCard expand layoutSection @media panel rule table taskList | breakout
        """;

    public const string Marks = """
        strong          | -
        em              | -
        strike          | -
        underline       | -
        code            | -
        subsup          | ! type:=sub,sup
        link            | ! href:s title?:s id?:s collection?:s occurrenceKey?:s
        textColor       | ! color:=#6
        backgroundColor | ! color:=#6
        fontSize        | ! fontSize:=small
        alignment       | ! align:=center,end
        indentation     | ! level:n1..6
        annotation      | ! id:s annotationType:=inlineComment
        border          | ! size:n1..3 color:=#6,#8
        breakout        | ! mode:=wide,full-width width?:n
        fragment        | ! localId:s1 name?:s
        dataConsumer    | ! sources:s[]
        """;
}
