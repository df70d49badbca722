package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** How the core says no. */
final class OutcomeRules {

    static final ArchRule OUTCOMES_ARE_SEALED = classes().that(Territory.core())
            .and(simpleNameEndingWith("Outcome").or(simpleNameEndingWith("Refusal"))).should(beSealedOrMembers())
            .because("javac must find every switch that forgets an answer: make the type a sealed interface or let it"
                    + " implement one");

    static final ArchRule CORE_DECLARES_NO_CHECKED_EXCEPTION = codeUnits().that()
            .areDeclaredInClassesThat(Territory.core()).should(declareNoCheckedException())
            .because("an expected refusal is a value: return a sealed outcome, and throw IllegalArgumentException for"
                    + " a broken invariant");

    static final ArchRule CORE_DEFINES_NO_CHECKED_EXCEPTION = noClasses().that(Territory.core())
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(checkedExceptions()))
            .because("callers cannot handle a checked exception inside a reactive chain: model the case as a member of"
                    + " the sealed outcome");

    private OutcomeRules() {
    }

    private static DescribedPredicate<JavaClass> checkedExceptions() {
        return describe("checked exceptions", OutcomeRules::isChecked);
    }

    private static boolean isChecked(JavaClass type) {
        return type.isAssignableTo(Throwable.class) && !type.isAssignableTo(RuntimeException.class)
                && !type.isAssignableTo(Error.class);
    }

    private static ArchCondition<JavaClass> beSealedOrMembers() {
        return new ArchCondition<>("be sealed or members of a sealed type") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean member = type.getAllRawInterfaces().stream().anyMatch(JavaClass::isSealed)
                        || type.getAllRawSuperclasses().stream().anyMatch(JavaClass::isSealed);
                if (!type.isSealed() && !member) {
                    events.add(SimpleConditionEvent.violated(type,
                            type.getFullName() + " is neither sealed nor a member of a sealed type"));
                }
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> declareNoCheckedException() {
        return new ArchCondition<>("declare no checked exception") {
            @Override
            public void check(JavaCodeUnit member, ConditionEvents events) {
                member.getExceptionTypes().stream().filter(OutcomeRules::isChecked)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(member,
                                member.getFullName() + " declares " + type.getName())));
            }
        };
    }
}
