package org.stayindexed.crawler.conformance;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the cases to tests, and leaves the tests out where there are none; behind the last test of
 * all, the table of scores is printed.
 */
final class CasesResolver implements ExecutionCondition, ParameterResolver {
  private static final Namespace OURS = Namespace.create(CasesResolver.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    return Files.isDirectory(Cases.folder())
        ? ConditionEvaluationResult.enabled("The cases are there")
        : ConditionEvaluationResult.disabled(
            "No folder of conformance cases at "
                + Cases.folder().toAbsolutePath()
                + "; name yours with -Dstayindexed.conformance=FOLDER");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Cases.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ScoreTable scores =
        test.getRoot()
            .getStore(OURS)
            .getOrComputeIfAbsent(ScoreTable.class, key -> new ScoreTable(), ScoreTable.class);
    return new Cases(Cases.folder(), scores);
  }
}
