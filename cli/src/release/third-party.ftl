<#-- What the release archive bundles. Fonts first: the licence of the jar they come in is not theirs. -->
<#macro jar id><#list dependencyMap as entry><#if entry.getKey().artifactId == id>${id}-${entry.getKey().version}.jar</#if></#list></#macro>
What this archive bundles, each with its own licence.

Fonts

Open Sans, SIL Open Font License 1.1
    in app/lib/<@jar id="ph-fonts-open-sans"/>, licence: fonts/ttf/OpenSans/OFL.txt in it
DejaVu, DejaVu Fonts License (Bitstream Vera, Arev, public domain)
    in app/lib/<@jar id="jasperreports-fonts"/>, licence: net/sf/jasperreports/fonts/dejavu/LICENSE in it

Libraries

Jars that hold others (hadoop-client-runtime, iceberg-spark-runtime and more) name them in their META-INF.

<#list dependencyMap as entry>
<#assign project = entry.getKey()>
<#if project.groupId != "io.polyphony">
${project.groupId}:${project.artifactId} ${project.version}
    <#list entry.getValue() as licence>${licence}<#sep>, or </#sep></#list>
</#if>
</#list>
