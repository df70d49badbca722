package io.countersign.domain.deviation;

import io.countersign.domain.deviation.Check.Result;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.quantity.Rational;
import io.countersign.domain.template.Constraints.Bound;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.value.SpecificationValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The checks of one field's value against the constraints of its template. */
final class TemplateChecks {

    private final SpecificationDefinition field;
    private final List<Check> checks = new ArrayList<>();

    private TemplateChecks(SpecificationDefinition field) {
        this.field = field;
    }

    static List<Check> of(SpecificationDefinition field) {
        var template = new TemplateChecks(field);
        template.addNumbers();
        template.addOneOf();
        template.addTexts();
        return List.copyOf(template.checks);
    }

    private void addNumbers() {
        var constraints = field.constraints();
        for (var bound : Bound.values()) {
            Optional.ofNullable(constraints.bounds().get(bound)).ifPresent(limit -> addNumber(bound.jsonName(), limit,
                    number -> bound.accepts(number.compareTo(Rational.ofDecimal(limit)))));
        }
        constraints.equal().ifPresent(target -> addNumber("equals", target,
                number -> Magnitude.equal(number, Rational.ofDecimal(target), constraints)));
    }

    private void addNumber(String constraint, BigDecimal limit, Predicate<Rational> accepted) {
        add(constraint, Figure.number(limit, field), offered -> Magnitude.of(offered, field)
                .filter(number -> !accepted.test(number))
                .map(number -> new Result(false,
                        Optional.of(Figure.number(number.subtract(Rational.ofDecimal(limit)), field))))
                .orElse(Result.MET));
    }

    private void addOneOf() {
        var allowed = field.constraints().oneOf();
        if (!allowed.isEmpty()) {
            add("oneOf", Figure.texts(allowed.stream().map(Figure::untyped).map(Figure::toString).toList()),
                    offered -> Result.of(allowed.stream().anyMatch(value -> same(offered, value))));
        }
    }

    private static boolean same(SpecificationValue offered, JsonValue allowed) {
        return switch (offered) {
            case SpecificationValue.Text(var text) -> allowed instanceof JsonText(var other) && text.equals(other);
            case SpecificationValue.Number(var number) -> decimal(allowed)
                    .filter(other -> other.compareTo(number) == 0).isPresent();
            default -> false;
        };
    }

    private static Optional<BigDecimal> decimal(JsonValue allowed) {
        return Field.at(allowed, Pointer.ROOT, new Faults()).decimal();
    }

    private void addTexts() {
        var constraints = field.constraints();
        constraints.length().min().ifPresent(min -> addLength("minLength", min, length -> length >= min));
        constraints.length().max().ifPresent(max -> addLength("maxLength", max, length -> length <= max));
        constraints.pattern().ifPresent(pattern -> add("pattern", Figure.text(pattern.source()), offered -> Result
                .of(!(offered instanceof SpecificationValue.Text(var text)) || pattern.matches(text))));
    }

    private void addLength(String constraint, int limit, IntPredicate accepted) {
        add(constraint, Figure.text(Integer.toString(limit)), offered -> {
            if (!(offered instanceof SpecificationValue.Text(var text)) || accepted.test(TextRules.length(text))) {
                return Result.MET;
            }
            return new Result(false, Optional.of(Figure.text(Integer.toString(TextRules.length(text) - limit))));
        });
    }

    private void add(String constraint, Figure required,
            Function<SpecificationValue, Result> test) {
        checks.add(new Check(Against.TEMPLATE, constraint, required, test));
    }
}
