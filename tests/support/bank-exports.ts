/** One transfer of 23.00 € as the exports of different banks write it, and one payment of 12.40 € that went out. */
export interface BankExport {
  readonly bank: string;
  readonly text: string;
  /** The column of communications is said by its header. */
  readonly structured?: true;
}

const lines = (...all: readonly string[]) => all.map((line) => `${line}\r\n`).join('');

export const BANK_EXPORTS: readonly BankExport[] = [
  {
    bank: 'KBC in French',
    structured: true,
    text: lines(
      "Numéro de compte;Nom de la rubrique;Nom;Devise;Numéro de l'extrait;Date;Description;Valeur;Montant;Solde;crédit;débit;numéro de compte contrepartie;BIC contrepartie;Nom contrepartie;Adresse contrepartie;communication structurée;Communication libre",
      'BE68 5390 0754 7034;Compte à vue;LES CASSEROLES;EUR;2026011;27/11/2026;VIREMENT EN VOTRE FAVEUR;27/11/2026;23,00;738,18;23,00;;BE00 0000 0000 0015;;LIÈVE;;+++026/4822/70801+++;',
      'BE68 5390 0754 7034;Compte à vue;LES CASSEROLES;EUR;2026011;26/11/2026;PAIEMENT;26/11/2026;-12,40;715,18;;-12,40;BE00 0000 0000 0099;;MAGASIN;;;',
    ),
  },
  {
    bank: 'KBC in Dutch',
    structured: true,
    text: lines(
      'Rekeningnummer;Rubrieknaam;Naam;Munt;Afschriftnummer;Datum;Omschrijving;Valuta;Bedrag;Saldo;credit;debet;rekeningnummer tegenpartij;BIC tegenpartij;Naam tegenpartij;Adres tegenpartij;gestructureerde mededeling;Vrije mededeling',
      'BE68 5390 0754 7034;Zicht;KOOK;EUR;11;27/11/2026;OVERSCHRIJVING;27/11/2026;23,00;738,18;23,00;;BE00 0000 0000 0015;;LIÈVE;;+++026/4822/70801+++;',
      'BE68 5390 0754 7034;Zicht;KOOK;EUR;11;26/11/2026;BETALING;26/11/2026;-12,40;715,18;;12,40;BE00 0000 0000 0099;;WINKEL;;;',
    ),
  },
  {
    bank: 'Belfius, with the filters before the header',
    text: lines(
      'Date de comptabilisation à partir de;01/11/2026',
      "Date de comptabilisation jusqu'au;30/11/2026",
      'Montant à partir de;',
      'Nom contrepartie contient;',
      'Communication contient;',
      'Dernier solde;738,18 EUR',
      ';',
      "Compte;Date de comptabilisation;Numéro d'extrait;Numéro de transaction;Compte contrepartie;Nom contrepartie contient;Rue et numéro;Code postal et localité;Transaction;Date valeur;Montant;Devise;BIC;Code pays;Communications",
      'BE68 5390 0754 7034;27/11/2026;11;101;BE00 0000 0000 0015;LIÈVE;;;VIREMENT DE LIÈVE REF. 0123456789;27/11/2026;23,00;EUR;GKCCBEBB;BE;+++026/4822/70801+++',
      'BE68 5390 0754 7034;26/11/2026;11;100;;MAGASIN;;;PAIEMENT;26/11/2026;-12,40;EUR;;BE;',
    ),
  },
  {
    bank: 'BNP Paribas Fortis in French, with a refused transfer',
    text: lines(
      "Nº de séquence;Date d'exécution;Date valeur;Montant;Devise du compte;Numéro de compte;Type de transaction;Contrepartie;Nom de la contrepartie;Communication;Détails;Statut;Motif du refus",
      '2026-00101;27/11/2026;27/11/2026;23,00;EUR;BE68539007547034;Virement en euros;BE00000000000015;LIÈVE;+++026/4822/70801+++;VIREMENT EN EUROS DU COMPTE BE00 0000 0000 0015 LIÈVE;Accepté;',
      '2026-00100;26/11/2026;26/11/2026;-12,40;EUR;BE68539007547034;Paiement par carte;;MAGASIN;;PAIEMENT;Accepté;',
      '2026-00099;26/11/2026;26/11/2026;99,00;EUR;BE68539007547034;Virement en euros;BE00000000000016;PATRICK;;;Refusé;solde',
    ),
  },
  {
    bank: 'BNP Paribas Fortis in Dutch',
    text: lines(
      'Volgnummer;Uitvoeringsdatum;Valutadatum;Bedrag;Valuta rekening;Rekeningnummer;Type verrichting;Tegenpartij;Naam van de tegenpartij;Mededeling;Details;Status;Reden van weigering',
      '2026-00101;27/11/2026;27/11/2026;23,00;EUR;BE68539007547034;Overschrijving;BE00000000000015;LIÈVE;026482270801;OVERSCHRIJVING;Geaccepteerd;',
      '2026-00100;26/11/2026;26/11/2026;-12,40;EUR;BE68539007547034;Kaart;;WINKEL;;;Geaccepteerd;',
    ),
  },
  {
    bank: 'ING in French',
    text: lines(
      'Numéro de compte;Nom du compte;Compte partie adverse;Nom partie adverse;Numéro de mouvement;Date comptable;Date valeur;Montant;Devise;Libellés;Détails du mouvement;Message',
      'BE68 5390 0754 7034;CASSEROLES;BE00 0000 0000 0015;LIÈVE;101;27/11/2026;27/11/2026;+23,00;EUR;Virement;Communication 026482270801;026482270801',
      'BE68 5390 0754 7034;CASSEROLES;;MAGASIN;100;26/11/2026;26/11/2026;-12,40;EUR;Bancontact;;',
    ),
  },
  {
    bank: 'ING of the Netherlands: unsigned amounts and a column of directions',
    text: lines(
      '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","Mutatiesoort","Mededelingen"',
      '"20261127","LIÈVE","NL00INGB0000000001","BE00000000000015","OV","Bij","23,00","Overschrijving","026482270801"',
      '"20261126","WINKEL","NL00INGB0000000001","","BA","Af","12,40","Betaalautomaat",""',
    ),
  },
  {
    bank: 'Argenta in Dutch, days with dashes',
    text: lines(
      'Rekening;Boekdatum;Valutadatum;Referentie;Beschrijving;Bedrag;Munt;Verrichtingsdatum;Rekening tegenpartij;Naam tegenpartij;Mededeling',
      'BE68 5390 0754 7034;27-11-2026;27-11-2026;B6K27;Inkomende overschrijving;23,00;EUR;27-11-2026;BE00 0000 0000 0015;LIÈVE;***026/4822/70801***',
      'BE68 5390 0754 7034;26-11-2026;26-11-2026;B6K26;Betaling;-12,40;EUR;26-11-2026;;WINKEL;',
    ),
  },
  {
    bank: 'Crelan, in and out in two columns',
    text: lines(
      'Date;Débit;Crédit;Devise;Contrepartie;Nom contrepartie;Type opération;Communication',
      '2026-11-27;;"23,00";EUR;BE00 0000 0000 0015;LIÈVE;Virement;026/4822/70801',
      '2026-11-26;"12,40";;EUR;;MAGASIN;Carte;',
    ),
  },
  {
    bank: 'Triodos, without a header',
    text: lines(
      '"27-11-2026","BE68 5390 0754 7034","23,00","Credit","LIÈVE","BE00000000000015","ET","026482270801 merci","1.738,18"',
      '"26-11-2026","BE68 5390 0754 7034","12,40","Debet","MAGASIN","BE00000000000099","BA","courses","1.715,18"',
    ),
  },
  {
    bank: 'an app in English, tabs and decimal points',
    text: lines(
      'Type\tCompleted Date\tAmount\tFee\tCurrency\tState\tCounterparty name\tDescription',
      'TRANSFER\t2026-11-27 10:12:11\t23.00\t0.00\tEUR\tCOMPLETED\tLIÈVE\t026482270801',
      'CARD\t2026-11-26 09:00:00\t-12.40\t0.00\tEUR\tCOMPLETED\tSHOP\tcard',
      'TRANSFER\t2026-11-25 09:00:00\t50.00\t0.00\tEUR\tREVERTED\tSHOP\tcard',
    ),
  },
];

/** The same text as a spreadsheet of Windows writes it; signs it lacks become « ? ». */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (sign) => (sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : 63));
}

/** UTF-16 with the small end first and its mark. */
export function utf16(text: string): Uint8Array<ArrayBuffer> {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return Uint8Array.from([0xfeff, ...codes].flatMap((code) => [code & 255, code >> 8]));
}
