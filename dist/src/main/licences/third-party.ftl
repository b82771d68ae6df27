Stayindexed itself: Apache-2.0, see LICENSE.
It contains these libraries, unchanged:

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.artifactId} ${library.version}
  <#if library.url?has_content>${library.url}</#if>
<#list entry.getValue() as licence>
  ${licence}
</#list>

</#list>
