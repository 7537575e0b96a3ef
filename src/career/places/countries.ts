/** Countries by continent, in the notation of `places.ts`. */
export const COUNTRIES: Readonly<Record<string, string>> = {
  'north-america': `us|United States=United States of America=^US=USA=U.S.=U.S.A.=America=?The States=Stateside
    :American@US; Canada:Canadian@CA; Mexico=México:Mexican@MX`,
  europe: `uk|United Kingdom=UK=U.K.=Great Britain=Britain=?GB:British@GB,UK; Ireland=Republic of Ireland=Eire
    :Irish@IE; France:French@FR; Germany=Deutschland:German@DE; Spain=España:Spanish@ES; Portugal:Portuguese@PT;
    Italy=Italia:Italian@IT; Netherlands=Holland=The Netherlands=Nederland:Dutch@NL; Belgium:Belgian@BE;
    Luxembourg=Luxemburg@LU; Switzerland=Schweiz:Swiss@CH; Austria=Österreich:Austrian@AT; Denmark:Danish@DK;
    Sweden=Sverige:Swedish@SE; Norway=Norge:Norwegian@NO; Finland=Suomi:Finnish@FI; Iceland:Icelandic@IS;
    Poland=Polska:Polish@PL; Czech Republic=Czechia:Czech@CZ; Slovakia:Slovak@SK; Hungary:Hungarian@HU;
    Slovenia:Slovenian@SI; Croatia:Croatian@HR; Romania:Romanian@RO; Bulgaria:Bulgarian@BG; Greece:Greek@GR;
    Cyprus:Cypriot@CY; Malta:Maltese@MT; Estonia:Estonian@EE; Latvia:Latvian@LV; Lithuania:Lithuanian@LT;
    Ukraine:Ukrainian@UA; Belarus:Belarusian@BY; Moldova:Moldovan@MD; Serbia:Serbian@RS;
    Bosnia and Herzegovina=Bosnia:Bosnian@BA; Montenegro@ME; North Macedonia=Macedonia:Macedonian@MK;
    Albania:Albanian@AL; Kosovo@XK; Russia=Russian Federation:Russian@RU; Andorra@AD; Monaco@MC; Liechtenstein@LI;
    San Marino@SM; Vatican City=Vatican@VA; Gibraltar@GI`,
  asia: `India=Bharat:Indian@IN; China=Mainland China=PRC:Chinese@CN; Japan=Nippon:Japanese@JP;
    South Korea=Korea=Republic of Korea:Korean,South Korean@KR; North Korea:North Korean@KP;
    Taiwan:Taiwanese@TW; Hong Kong=^HK@HK; Macau=Macao@MO; Mongolia:Mongolian@MN; Singapore:Singaporean@SG;
    Malaysia:Malaysian@MY; Indonesia:Indonesian@ID; Philippines=The Philippines:Filipino,Philippine@PH;
    Vietnam=Viet Nam:Vietnamese@VN; Thailand:Thai@TH; Myanmar=Burma:Burmese@MM; Cambodia:Cambodian@KH; Laos@LA;
    Brunei@BN; Timor-Leste=East Timor@TL; Pakistan:Pakistani@PK; Bangladesh:Bangladeshi@BD;
    Sri Lanka:Sri Lankan@LK; Nepal:Nepalese,Nepali@NP; Bhutan@BT; Maldives@MV; Afghanistan:Afghan@AF;
    Kazakhstan:Kazakh@KZ; Uzbekistan:Uzbek@UZ; Kyrgyzstan@KG; Tajikistan@TJ; Turkmenistan@TM;
    ?Georgia:Georgian@GE; Armenia:Armenian@AM; Azerbaijan:Azerbaijani@AZ`,
  'middle-east': `uae|United Arab Emirates=UAE=U.A.E.:Emirati@AE; Saudi Arabia=^KSA=Saudi:Saudi Arabian@SA;
    Qatar:Qatari@QA; Kuwait:Kuwaiti@KW; Bahrain:Bahraini@BH; Oman:Omani@OM; Yemen@YE; Israel:Israeli@IL;
    Palestine:Palestinian@PS; ?Jordan:Jordanian@JO; Lebanon:Lebanese@LB; Syria:Syrian@SY; Iraq:Iraqi@IQ;
    Iran:Iranian@IR; ?Turkey=Türkiye=Turkiye:Turkish@TR`,
  africa: `Egypt:Egyptian@EG; Morocco:Moroccan@MA; Algeria:Algerian@DZ; Tunisia:Tunisian@TN; Libya:Libyan@LY;
    Sudan@SD; South Sudan@SS; Ethiopia:Ethiopian@ET; Eritrea@ER; Djibouti@DJ; Somalia@SO; Kenya:Kenyan@KE;
    Uganda:Ugandan@UG; Tanzania:Tanzanian@TZ; Rwanda:Rwandan@RW; Burundi@BI; Nigeria:Nigerian@NG;
    Ghana:Ghanaian@GH; Ivory Coast=Côte d'Ivoire:Ivorian@CI; Senegal:Senegalese@SN; ?Mali@ML; Burkina Faso@BF;
    Niger@NE; ?Chad@TD; ?Togo@TG; Benin@BJ; Liberia@LR; Sierra Leone@SL; ?Guinea@GN; Guinea-Bissau@GW; Gambia@GM;
    Mauritania@MR; Cape Verde=Cabo Verde@CV; Cameroon@CM; Gabon@GA; Equatorial Guinea@GQ;
    Central African Republic@CF; Democratic Republic of the Congo=DR Congo@CD; Congo@CG; Angola@AO; Zambia@ZM;
    Zimbabwe@ZW; Malawi@MW; Mozambique@MZ; Namibia@NA; Botswana@BW; South Africa:South African@ZA; Lesotho@LS;
    Eswatini=Swaziland@SZ; Madagascar@MG; Mauritius@MU; Seychelles@SC; Comoros@KM; São Tomé and Príncipe@ST`,
  'south-america': `Brazil=Brasil:Brazilian@BR; Argentina:Argentinian,Argentine@AR; Chile:Chilean@CL;
    Colombia:Colombian@CO; Peru=Perú:Peruvian@PE; Ecuador@EC; Bolivia@BO; Paraguay@PY; Uruguay:Uruguayan@UY;
    Venezuela:Venezuelan@VE; Guyana@GY; Suriname@SR`,
  'central-america': `Guatemala@GT; Belize@BZ; Honduras@HN; El Salvador@SV; Nicaragua@NI; Costa Rica:Costa Rican@CR;
    Panama=Panamá@PA; Cuba:Cuban@CU; Jamaica:Jamaican@JM; Haiti@HT; Dominican Republic@DO; Puerto Rico@PR;
    Bahamas=The Bahamas@BS; Barbados@BB; Trinidad and Tobago=Trinidad@TT; Saint Lucia=St. Lucia@LC; Grenada@GD;
    Dominica@DM; Antigua and Barbuda=Antigua@AG; Saint Kitts and Nevis=St. Kitts and Nevis@KN;
    Saint Vincent and the Grenadines=St. Vincent and the Grenadines@VC`,
  oceania: `Australia=Aus=Straya:Australian,Aussie@AU; New Zealand=^NZ=Aotearoa:Kiwi@NZ; Fiji@FJ;
    Papua New Guinea@PG; Samoa@WS; Tonga@TO; Vanuatu@VU; Solomon Islands@SB; Kiribati@KI; Micronesia@FM; Palau@PW;
    Nauru@NR; Tuvalu@TV; Marshall Islands@MH`,
};

/** States, provinces and nations by the slug of their country. */
export const DIVISIONS: Readonly<Record<string, string>> = {
  canada: `Ontario@ON; Quebec=Québec@QC; British Columbia=^BC@BC; Alberta@AB; Manitoba@MB; Saskatchewan@SK;
    Nova Scotia@NS; New Brunswick@NB; Newfoundland and Labrador=Newfoundland@NL; Prince Edward Island@PE;
    Yukon@YT; Northwest Territories@NT; Nunavut@NU`,
  germany: `Baden-Württemberg=Baden-Wuerttemberg; Bavaria=Bayern; Brandenburg;
    Hesse=Hessen; Lower Saxony=Niedersachsen; Mecklenburg-Western Pomerania=Mecklenburg-Vorpommern;
    North Rhine-Westphalia=Nordrhein-Westfalen=^NRW; Rhineland-Palatinate=Rheinland-Pfalz; Saarland;
    Saxony=Sachsen; Saxony-Anhalt=Sachsen-Anhalt; Schleswig-Holstein; Thuringia=Thüringen`,
  uk: 'England; Scotland; Wales; Northern Ireland',
  australia: `New South Wales@NSW; ~Victoria@VIC; Queensland@QLD; Western Australia;
    South Australia; Tasmania; Northern Territory`,
  india: `Karnataka; Maharashtra; Telangana; Tamil Nadu; Kerala; Gujarat; West Bengal; Uttar Pradesh; Haryana;
    Rajasthan; Punjab`,
  spain: 'Catalonia; Andalusia; Basque Country',
};
