package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

/** Habits of the language that every class keeps. */
final class CodingRules {

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(lieInANullMarkedPackage())
            .because("an unmarked package is a hole in the null check: add a package-info.java with @NullMarked and one"
                    + " sentence on what the package holds");

    static final ArchRule EQUALS_AND_HASH_CODE_COME_TOGETHER = classes().should(declareBothOrNone())
            .because("a set loses a value whose hash disagrees with equals: declare both methods or make the type a"
                    + " record");

    static final ArchRule NO_GENERIC_EXCEPTION_IS_THROWN = noClasses()
            .should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS)
            .because("nobody can catch a generic exception and mean it: throw IllegalArgumentException,"
                    + " IllegalStateException or a fault of the port");

    static final ArchRule NO_STANDARD_STREAM_IS_USED = noClasses()
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("standard streams block and cannot be filtered: log through SLF4J in an adapter or return the"
                    + " information");

    static final ArchRule CASE_CONVERSION_NAMES_ITS_LOCALE = noClasses().should()
            .accessTargetWhere(convertsCaseByDefaultLocale())
            .because("on a Turkish machine the lower case of TITLE is not title: pass Locale.ROOT as the argument");

    private CodingRules() {
    }

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, "Package " + type.getPackageName() + " of "
                            + type.getFullName() + " is not @NullMarked"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> declareBothOrNone() {
        return new ArchCondition<>("declare both equals and hashCode or none of them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean equality = type.tryGetMethod("equals", Object.class).isPresent();
                boolean hash = type.tryGetMethod("hashCode").isPresent();
                if (equality != hash) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " declares only "
                            + (equality ? "equals" : "hashCode")));
                }
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> convertsCaseByDefaultLocale() {
        return describe("the target converts case by the machine's locale",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getOwner().isEquivalentTo(String.class)
                        && (target.getName().equals("toLowerCase") || target.getName().equals("toUpperCase"))
                        && target.getRawParameterTypes().isEmpty());
    }
}
