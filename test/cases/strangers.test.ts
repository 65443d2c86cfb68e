import { strangerOf } from '../../src/register';
import { csv, refusalOf } from './support';

const refused = (...lines: readonly string[]) => refusalOf(csv(...lines));

test('a bank statement is refused, with what it looks like', async () => {
  const refusal = await refused(
    'Id;IBAN du compte;Type d’opération;Date de la transaction;Date de l’opération;Intitulé de la transaction;Montant TTC;Label',
    '1;FR76 1111;Carte;05/02/2024;06/02/2024;BOULANGERIE DU PORT;-12,40;ALIMENTATION',
    '2;FR76 1111;Virement;07/02/2024;07/02/2024;CLIENT DURAND;900;COMPTE COURANT',
    '3;FR76 1111;Frais;08/02/2024;08/02/2024;COTISATION CARTE;-4,50;FRAIS BANCAIRES',
  );
  expect(refusal).toContain('un relevé de compte bancaire');
});

test('grants paid are refused', async () => {
  const refusal = await refused(
    'nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant;nature;pourcentageSubvention',
    'Ville d’Essai;21350238800019;2024/02/13;D-14;CLUB NAUTIQUE;25800192400186;Fonctionnement 2024;12 000,00;aide en numéraire;1',
    'Ville d’Essai;21350238800019;2024/02/14;D-15;ATELIER DU CONTE;20007368200011;Festival du conte;4 000,00;aide en numéraire;1',
  );
  expect(refusal).toContain('une liste de subventions');
});

test('receipts, sales and food bought product by product are refused', async () => {
  expect(
    await refused('N° de titre;Redevable;Objet;Date d’émission;Montant', 'T-1;DUPONT;Location de salle;02/03/2024;120'),
  ).toContain('titres de recettes');
  expect(
    await refused('N° facture;Date facture;Client;Objet de la vente;Montant HT', 'V-1;02/03/2024;DUPONT;Bois;120'),
  ).toContain('factures de vente');
  expect(
    await refused(
      'Date;Fournisseur;Produit;Quantité (kg);Prix unitaire;Bio;Montant HT',
      '02/03/2024;PRIMEURS DU VAL;Carottes;120;1,20;Oui;144',
    ),
  ).toContain('achats de denrées');
});

test('a buyer’s own list is no stranger, though it speaks of grants, accounts or clients', () => {
  expect(strangerOf(['N° marché', 'Objet', 'Titulaire', 'Subvention', 'Bénéficiaire de la convention'])).toBeNull();
  expect(strangerOf(['N° facture', 'Fournisseur', 'IBAN', 'Banque', 'Date de l’opération', 'Débit'])).toBeNull();
  expect(strangerOf(['Référence', 'Objet', 'Client', 'Attributaire', 'Vente'])).toBeNull();
  expect(strangerOf(['Objet', 'Montant', 'Date', 'Bénéficiaire'])).toBeNull();
});
