package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.read();

    @Test
    void hasThirteenConsultantTypesAndFortyFourTemplates() {
        assertThat(catalogue.types()).hasSize(13).doesNotHaveDuplicates();
        assertThat(catalogue.templates()).hasSize(44).doesNotHaveDuplicates();
    }

    @Test
    void everyTemplateCanBePublished() {
        Map<ConsultantTypeId, ConsultantType> types = catalogue.types().stream()
                .map(type -> new ConsultantType(type.id(), type.definition(), Optional.empty(), Instant.EPOCH, 0))
                .collect(Collectors.toMap(ConsultantType::id, Function.identity()));

        assertThat(catalogue.templates()).allSatisfy(template -> assertThat(
                template.definition().publicationFaults(types)).as(template.file()).isEmpty());
    }

    @Test
    void everyTemplateIsReviewedAndBilingual() {
        assertThat(catalogue.templates()).allSatisfy(template -> {
            assertThat(template.definition().consultantTypes()).as(template.file()).isNotEmpty();
            assertThat(template.definition().heading().labels().en()).as(template.file()).isPresent();
            assertThat(template.definition().heading().labels().he()).as(template.file()).isPresent();
        });
    }

    @Test
    void idsAreTheSameOnEveryStart() {
        assertThat(CatalogueIds.template("fire-pumps")).hasToString("4397714e-af9b-3d5f-95bb-4ac24eb05bd9");
    }
}
