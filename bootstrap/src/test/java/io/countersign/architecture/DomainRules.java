package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** How domain types are built, closed, restored and named. */
final class DomainRules {

    private static final Pattern TECHNICAL_NAME = Pattern
            .compile(".*(Dto|DTO|Entity|Row|Request|Response|Impl|Manager|Helper|Utils?)");

    static final ArchRule DOMAIN_FIELDS_ARE_FINAL = fields().that()
            .areDeclaredInClassesThat(Territory.DOMAIN.classes()).should().beFinal()
            .because("a value that changes under its reader cannot be signed: make the field final and return a new"
                    + " value or the next state");

    static final ArchRule DOMAIN_TYPES_ARE_CLOSED = classes().that(Territory.DOMAIN.classes()).should(be(closed()))
            .because("an open class lets any reuser break its invariants: make it a record, final or sealed");

    static final ArchRule ONLY_PERSISTENCE_RESTORES = noClasses()
            .that(resideOutsideOfPackages(Territory.DOMAIN.packages, Territory.PERSISTENCE.packages)).should()
            .accessTargetWhere(restores())
            .because("restore accepts any past, even a forged approval: reach a state through the transitions of the"
                    + " state before it");

    static final ArchRule ONLY_PERSISTENCE_SEES_SNAPSHOTS = noClasses()
            .that(resideOutsideOfPackages(Territory.DOMAIN.packages, Territory.PERSISTENCE.packages)).should()
            .dependOnClassesThat(Territory.DOMAIN.classes().and(simpleNameEndingWith("Snapshot")))
            .because("a snapshot is the storage form of an aggregate: read the aggregate's own methods or a view record"
                    + " of the port");

    static final ArchRule DOMAIN_NAMES_CARRY_NO_ROLE = noClasses().that(Territory.DOMAIN.classes())
            .should(be(describe("named after a technical role",
                    type -> TECHNICAL_NAME.matcher(type.getSimpleName()).matches())))
            .because("domain types are named as the business names them: take the word from the glossary and leave the"
                    + " technical suffix to the adapters");

    static final ArchRule NO_PACKAGE_IS_A_DRAWER = noClasses().should(be(resideInADrawer()))
            .because("a drawer for everything has no owner: put the type into the feature whose word it is");

    private DomainRules() {
    }

    private static DescribedPredicate<JavaClass> resideInADrawer() {
        PackageMatchers drawers = PackageMatchers.of("..util..", "..utils..", "..common..", "..helper..", "..misc..");
        return describe("in a package named util, common, helper or misc",
                type -> drawers.test(type.getPackageName()));
    }

    private static DescribedPredicate<JavaClass> closed() {
        return describe("final, sealed, a record, an enum or an interface",
                type -> type.isInterface() || type.isRecord() || type.isEnum() || type.isSealed()
                        || type.getModifiers().contains(JavaModifier.FINAL) || type.isAnonymousClass()
                        || type.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static DescribedPredicate<JavaAccess<?>> restores() {
        return describe("the target is restore(..) of a domain type", access -> access.getName().equals("restore")
                && Territory.DOMAIN.holds(access.getTargetOwner()));
    }
}
