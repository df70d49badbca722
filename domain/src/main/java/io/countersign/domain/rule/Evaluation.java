package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.user.UserId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The evidence of a verdict: the verdict of every node of the rule, and at the leaves who voted what.
 *
 * @param open whether a decision for this node is accepted now: every step before it is positive and it applies
 * @param parts the evaluations of the rules below, in their order
 * @param operands at a leaf, the verdict of each person who counts; empty elsewhere
 * @param undecidable whether a condition could not be evaluated and was taken as true
 */
public record Evaluation(Rule rule, Verdict verdict, boolean open, List<Evaluation> parts,
        Map<UserId, Verdict> operands,
        boolean undecidable) {

    public Evaluation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(verdict, "verdict");
        parts = List.copyOf(parts);
        operands = operands.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(operands));
    }

    /** @return this evaluation and all below */
    public Stream<Evaluation> nodes() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Evaluation::nodes));
    }

    /** @return the evaluations of the leaves */
    public Stream<Evaluation> leaves() {
        return nodes().filter(node -> node.rule instanceof Rule.Discipline);
    }

    /** @return whether a decision for the discipline is accepted now */
    public boolean isOpenFor(ConsultantTypeId type) {
        return nodes().filter(Evaluation::open).anyMatch(node -> switch (node.rule) {
            case Rule.Discipline leaf -> leaf.consultantType().equals(type);
            case Rule.Veto veto -> veto.consultantTypes().contains(type);
            default -> false;
        });
    }

    /** @return how many more votes this leaf can still use to become positive; 0 elsewhere and when it is positive */
    public int votesMissing() {
        if (!(rule instanceof Rule.Discipline leaf) || verdict.positive()) {
            return 0;
        }
        var positive = operands.values().stream().filter(Verdict::positive).count();
        return (int) Math.max(0, leaf.count() - positive);
    }

    /**
     * @return whether everybody who is asked has answered: every open leaf that applies has its count of votes, or
     *         nobody who may vote there is left
     */
    public boolean allResponded() {
        return leaves().filter(Evaluation::open).allMatch(leaf -> {
            var votes = leaf.operands.values().stream().filter(vote -> vote != Verdict.PENDING).count();
            return votes >= ((Rule.Discipline) leaf.rule).count() || votes == leaf.operands.size();
        });
    }
}
