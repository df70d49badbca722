package io.countersign.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The classes the rules look at, read once from directories or jars, and told apart by where they lie. */
final class Imports {

    private static final Pattern TEST_LOCATION = Pattern.compile(".*(/test-classes/|-tests\\.jar[!/]).*");

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("io.countersign");

    private static final JavaClasses PRODUCTION = ALL
            .that(DescribedPredicate.describe("belong to production", type -> !liesInTests(type)));

    private static final JavaClasses TESTS = ALL
            .that(DescribedPredicate.describe("belong to tests", Imports::liesInTests));

    private Imports() {
    }

    static JavaClasses production() {
        return PRODUCTION;
    }

    static JavaClasses tests() {
        return TESTS;
    }

    static JavaClasses canaries(Collection<Class<?>> canaries) {
        Set<String> names = canaries.stream().map(Class::getName).collect(Collectors.toSet());
        return TESTS.that(DescribedPredicate.describe("are canaries", type -> names.contains(type.getName())));
    }

    private static boolean liesInTests(JavaClass type) {
        return type.getSource().filter(source -> TEST_LOCATION.matcher(source.getUri().toString()).matches())
                .isPresent();
    }
}
